// Branch A, afterwards: a private line for whoever stood there, and for a manager that a colleague would welcome a word.
import type { Reply } from '#contract/doorway';
import { ask } from '../../app/bridge';
import { useAnswer } from '../../app/use-answer';
import { say } from '../../messages/say';
import { Button, Card, Cluster, Quiet, SectionHeading, Stack } from '../../ui/index';

const none: Reply<'debrief.list'> = { own: [], offered: [] };

export function Debriefs() {
  const { value, again } = useAnswer('debrief.list', {});
  const { own, offered } = value ?? none;
  async function answer(id: string, state: 'asked' | 'done') {
    await ask('debrief.answer', { id, state });
    await again();
  }
  if (own.length === 0 && offered.length === 0) return null;
  return (
    <>
      {own.map(({ id, state }) => (
        <Card key={id} label={say('debriefOwn')}>
          <Stack gap={12}>
            <SectionHeading size="normal">{say('debriefOwn')}</SectionHeading>
            <p>{say(state === 'asked' ? 'debriefAsked' : 'debriefOwnText')}</p>
            <Cluster>
              {state === 'open' && (
                <Button size="bar" onPress={() => void answer(id, 'asked')}>
                  {say('debriefAsk')}
                </Button>
              )}
              <Button size="bar" variant="quiet" onPress={() => void answer(id, 'done')}>
                {say('debriefDone')}
              </Button>
            </Cluster>
            <Quiet>{say('debriefPrivate')}</Quiet>
          </Stack>
        </Card>
      ))}
      {offered.map(({ id, personName }) => (
        <Card key={id} label={say('debriefOffered', { name: personName })}>
          <Stack gap={12}>
            <SectionHeading size="normal">{say('debriefOffered', { name: personName })}</SectionHeading>
            <p>{say('debriefOfferedText')}</p>
            <Cluster>
              <Button size="bar" variant="quiet" onPress={() => void answer(id, 'done')}>
                {say('debriefTalked')}
              </Button>
            </Cluster>
          </Stack>
        </Card>
      ))}
    </>
  );
}
