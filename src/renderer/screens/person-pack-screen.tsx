import { ArrowLeft } from 'lucide-react';
import { useRoute } from '../app/route';
import { CheckPack } from '../features/person-pack/check-pack';
import { say } from '../messages/say';
import { Button, PageHeading, PageLayout, Stack, TopBar, useHotkeys } from '../ui/index';

/** K8: a manager gathers everything the branch holds about one person, checks it line by line, and gives it to them. */
export function PersonPackScreen({ id }: { id: string }) {
  const go = useRoute((routing) => routing.go);
  const back = () => go({ screen: 'desk' });
  useHotkeys({ 'Alt+Left': back, Esc: back });
  return (
    <PageLayout
      bar={
        <TopBar
          label={say('packBar')}
          left={
            <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back}>
              {say('back')}
            </Button>
          }
        />
      }
    >
      <Stack gap={24}>
        <PageHeading below={say('packBelow')}>{say('packTitle')}</PageHeading>
        <CheckPack id={id} />
      </Stack>
    </PageLayout>
  );
}
