import { Copy } from 'lucide-react';
import { Button, Card, copyText, Quiet, Reference, SectionHeading, Stack } from '../../ui/index';

/** A code or a secret that no later screen shows again. */
export function ShownOnce({
  title,
  hint,
  text,
  copy,
}: {
  title: string;
  hint: string;
  text: string;
  copy: string;
}) {
  return (
    <Card label={title}>
      <Stack gap={12}>
        <SectionHeading>{title}</SectionHeading>
        <div role="status">
          <Reference>{text}</Reference>
        </div>
        <Quiet>{hint}</Quiet>
        <div>
          <Button icon={<Copy />} onPress={() => void copyText(text)}>
            {copy}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
