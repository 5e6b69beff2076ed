// Somebody was asked and hasn't answered: they may say yes right here with their PIN, or whoever asked keeps it.
import { useShop } from '../../app/desk-state';
import { clockTime, say } from '../../messages/say';
import { Button, Cluster, Quiet, Stack } from '../../ui/index';
import { ColleaguePin } from '../conversation/colleague-pin';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { BriefCard } from './brief-card';

export function WaitingForThem({ onDone }: { onDone: () => void }) {
  const { handOver, holder } = useIncident();
  const { person } = useShop();
  const answer = useConversation((store) => store.answerHandOver);
  const tell = useConversation((store) => store.tell);
  if (!handOver) return null;
  const { to, due, brief, note } = handOver;
  const isMine = holder === null || holder.id === person?.id;
  async function accept(pin: string) {
    if (await answer('accept', '', pin)) onDone();
  }
  async function keep() {
    if (handOver && (await tell([{ type: 'handOverWithdrawn.v1', payload: { handOver: handOver.id } }])))
      onDone();
  }
  return (
    <Stack gap={16}>
      <p>
        {say(handOver.last ? 'waitingForDuty' : 'waitingUntil', { name: to.name, time: clockTime(due.at) })}
      </p>
      <BriefCard brief={brief} note={note} />
      <ColleaguePin name={to.name} action={say('illTakeIt')} onPin={accept} />
      <Quiet>{say('handOverHere')}</Quiet>
      {isMine && (
        <Cluster>
          <Button variant="quiet" onPress={() => void keep()}>
            {say('iKeepIt')}
          </Button>
        </Cluster>
      )}
    </Stack>
  );
}
