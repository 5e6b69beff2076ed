// Why something was not recorded. A gate lists what it waits for, each with the way there.
import type { Missing } from '#domain/incident/gates';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, MissingList, Notice } from '../../ui/index';
import { useConversation } from './conversation-store';
import { useWay } from './journey';
import { usePlaybook } from './playbook-store';

export function RefusalNotice() {
  const refusal = useConversation((store) => store.open?.refusal ?? null);
  const clear = useConversation((store) => store.clearRefusal);
  if (!refusal) return null;
  if (refusal.code === 'gateHolds') return <GateList missing={refusal.missing} />;
  const isFailure = ['diskFull', 'readOnly', 'notSaved', 'unexpected'].includes(refusal.code);
  return (
    <Notice
      tone={isFailure ? 'red' : 'amber'}
      isLive
      action={
        <Button size="bar" variant="quiet" onPress={clear}>
          {say('close')}
        </Button>
      }
    >
      {refused(refusal)}
    </Notice>
  );
}

/** What is still missing, in plain words; pressing a line goes there. Any step may show it before it is refused. */
export function GateList({ missing }: { missing: readonly Missing[] }) {
  const { goToMissing } = useWay();
  const { serious } = usePlaybook();
  if (missing.length === 0) return null;
  const keyOf = (one: Missing) => `${one.gate} ${one.id ?? ''}`;
  return (
    <MissingList
      title={say('gateTitle')}
      items={missing.map((one) => ({ id: keyOf(one), label: missingLabel(one, serious) }))}
      onGo={(id) => {
        const gone = missing.find((one) => keyOf(one) === id);
        if (gone) goToMissing(gone);
      }}
    />
  );
}

/** @param kinds the playbook's kinds of serious: a gate knows them by their ids */
export function missingLabel(
  { gate, about }: Missing,
  kinds: readonly { id: string; label: string }[] = [],
): string {
  const label = gate === 'seriousNotAccepted' && kinds.find(({ id }) => id === about)?.label;
  return say(`missing.${gate}`, { about: label || about });
}
