import type { ReactNode } from 'react';
import { useState } from 'react';
import { Cluster, Stack } from './arrangement';
import { Button } from './button';
import { Card } from './card';
import { Form } from './form';
import { SectionHeading } from './headings';

interface Props {
  title: string;
  /** On the button that does it. */
  go: string;
  /** On the one that doesn't. */
  keep: string;
  onGo: () => Promise<void>;
  onClose: () => void;
  /** False where a field of its own takes the focus. */
  takesFocus?: boolean;
  children: ReactNode;
}

/** Something that is asked once more before it happens, in place and never over the page. Its button rests while it happens. */
export function ConfirmCard({ title, go, keep, onGo, onClose, takesFocus = true, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    await onGo();
    setBusy(false);
  }
  return (
    <Card tone="sunk" label={title}>
      <Form onSubmit={() => void confirm()}>
        <Stack gap={16}>
          <SectionHeading level={3} size="small" takesFocus={takesFocus}>
            {title}
          </SectionHeading>
          {children}
          <Cluster>
            <Button type="submit" variant="primary" isDisabled={isBusy}>
              {go}
            </Button>
            <Button variant="quiet" onPress={onClose}>
              {keep}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Card>
  );
}
