// Handing over: a person, the brief they'll read, and their yes. Until then it stays with whoever has it (1.4).
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { composeBrief } from '#domain/incident/hand-over';
import { may } from '#domain/shift/who-may';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Quiet, Sheet } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { RefusalNotice } from '../conversation/refusal-notice';
import { useSheetText } from '../conversation/sheet-draft';
import { BriefCard } from './brief-card';
import { WaitingForThem } from './waiting-for-them';
import { StaffNote } from '../conversation/staff-note';

export function HandOverSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'handOver' ? <OpenHandOver onClose={close} /> : null;
}

function OpenHandOver({ onClose }: { onClose: () => void }) {
  const { handOver } = useIncident();
  return handOver ? (
    <Sheet isOpen onClose={onClose} title={say('handOverTitle')} closeLabel={say('close')}>
      <RefusalNotice />
      <WaitingForThem onDone={onClose} />
    </Sheet>
  ) : (
    <AskSomebody onClose={onClose} />
  );
}

function AskSomebody({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const others = useTakers();
  const { zone } = useBranch();
  const minutes = usePlaybook().counter.handOver.acceptWithinMinutes;
  const [to, setTo] = useState<string | null>(null);
  const note = useSheetText('handOver.note');
  const brief = composeBrief(incident, usePlaybook().serious);
  const taker = others.find(({ id }) => id === to);
  async function offer() {
    if (!taker) return;
    const at = Temporal.Now.zonedDateTimeISO(zone).add({ minutes });
    const due = {
      at: at.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
      ...{ zone, pack: null },
    };
    const payload = { handOver: crypto.randomUUID(), to: taker.id, toName: taker.name, brief, due };
    await tell([{ type: 'handOverOffered.v1', payload: { ...payload, note: note.text } }], [note.field]);
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('handOverTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" isDisabled={!taker} onPress={() => void offer()}>
          {taker ? say('handOverAsk', { name: taker.name }) : say('handOverAskNobody')}
        </Button>
      }
    >
      <Quiet>{say('handOverStays')}</Quiet>
      <RefusalNotice />
      <ChoiceChips
        label={say('handOverTo')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={setTo}
      />
      <BriefCard brief={brief} />
      <StaffNote
        name="handOverNote"
        label={say('brief.note')}
        labelNote={say('mayBeEmpty')}
        value={note.text}
        onChange={note.type}
      />
    </Sheet>
  );
}

/** K4: a complaint about a colleague is offered to the complaints lead and to managers alone, and never to whom it is about. */
function useTakers() {
  const { people, person } = useShop();
  const { restricted } = useIncident();
  return people.filter(
    (one) =>
      one.id !== person?.id &&
      (restricted === null || (may(one, 'seeRestricted') && !restricted.subjects.includes(one.id))),
  );
}
