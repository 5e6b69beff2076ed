// Branch C: a kind that was noted by mistake is taken back with its reason; the record keeps both.
import { say } from '../../messages/say';
import { Button, Cluster, Disclosure } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { useSheetText } from '../conversation/sheet-draft';
import { StaffNote } from '../conversation/staff-note';

export function TakeBackSerious({ kind, onDone }: { kind: string; onDone: () => void }) {
  const tell = useConversation((store) => store.tell);
  const why = useSheetText(`serious.takeBack.${kind}`, '', 2000);
  async function takeBack() {
    const payload = { kind, reason: why.text };
    if (await tell([{ type: 'seriousTakenBack.v1', payload }], [why.field])) onDone();
  }
  return (
    <Disclosure label={say('seriousMistake')}>
      <Cluster gap={12} stand="foot" isRoomy>
        <StaffNote name={why.field} label={say('seriousMistakeWhy')} value={why.text} onChange={why.type} />
        <Button isDisabled={why.text.trim() === ''} onPress={() => void takeBack()}>
          {say('seriousTakeBack')}
        </Button>
      </Cluster>
    </Disclosure>
  );
}
