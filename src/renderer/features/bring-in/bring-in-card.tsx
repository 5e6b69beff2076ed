import { FileInput } from 'lucide-react';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { Button, Card, Quiet, SectionHeading, Stack } from '../../ui/index';

/** For managers, among what is done with the records as a whole: the way to the page. */
export function BringInCard() {
  const { person } = useShop();
  const go = useRoute((routing) => routing.go);
  if (!person || !may(person.role, 'bringIn')) return null;
  return (
    <Card label={say('bringInTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('bringInTitle')}</SectionHeading>
        <Quiet>{say('bringInCard')}</Quiet>
        <Button icon={<FileInput />} onPress={() => go({ screen: 'bringIn' })}>
          {say('bringInOpen')}
        </Button>
      </Stack>
    </Card>
  );
}
