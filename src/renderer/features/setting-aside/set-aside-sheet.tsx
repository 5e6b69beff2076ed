// 13.7: opened by mistake, or one matter taken twice. It asks why, it is recorded, and it can be undone; nothing is thrown away.
import { useState } from 'react';
import type { RegisterPage } from '#contract/doorway';
import type { Proposal } from '#domain/event/catalogue';
import { ask } from '../../app/bridge';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Cluster, Sheet, TextField } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { usePanels } from '../conversation/panels';
import { RefusalNotice } from '../conversation/refusal-notice';
import { useSheetText } from '../conversation/sheet-draft';
import { StaffNote } from '../conversation/staff-note';
import { LinkedOnes } from './linked-ones';

const ways = ['mistake', 'same', 'linked'] as const;
type Way = (typeof ways)[number];
type Found = RegisterPage['items'][number];

export function SetAsideSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'setAside' ? <OpenSetAside onClose={close} /> : null;
}

function OpenSetAside({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [way, setWay] = useState<Way>('mistake');
  const [other, setOther] = useState<Found | null>(null);
  const why = useSheetText('setAside.why', '', 2000);
  const isReady = why.text.trim() !== '' && (way === 'mistake' || other !== null);

  const settle = () => whileChanging(setAside);
  async function setAside() {
    const reason = why.text.trim();
    if (!(await tell([proposed(way, other, reason)], [why.field]))) return;
    onClose();
    if (way !== 'linked') await leaveToDesk();
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('setAsideTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" isDisabled={!isReady} onPress={() => void settle()}>
          {say(`setAside.${way}.do`)}
        </Button>
      }
    >
      <RefusalNotice />
      <ChoiceChips
        label={say('setAsideWhat')}
        options={ways.map((value) => ({ value, label: say(`setAside.${value}`) }))}
        value={way}
        onChange={(value) => setWay(value as Way)}
        hint={say(`setAside.${way}.hint`)}
      />
      {way !== 'mistake' && <WhichOther own={incident.id} other={other} onChoose={setOther} />}
      <StaffNote name={why.field} label={say('setAsideWhy')} value={why.text} onChange={why.type} />
      <LinkedOnes />
    </Sheet>
  );
}

/** The other one is told by the office as well: whoever opens it finds this one. */
function proposed(way: Way, other: Found | null, reason: string): Proposal {
  if (way === 'mistake' || !other) return { type: 'incidentVoided.v1', payload: { reason } };
  const reference = other.reference ?? '–';
  if (way === 'same') return { type: 'incidentMerged.v1', payload: { into: other.id, reference, reason } };
  return { type: 'incidentLinked.v1', payload: { other: other.id, why: reason.slice(0, 200), reference } };
}

interface WhichProps {
  own: string;
  other: Found | null;
  onChoose: (other: Found | null) => void;
}

/** Found like anywhere else: by name, number, or a word of it. */
function WhichOther({ own, other, onChoose }: WhichProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found[]>([]);
  async function look(text: string) {
    setQuery(text);
    onChoose(null);
    if (text.trim() === '') return setFound([]);
    const answer = await ask('register.list', { query: text, limit: 5 });
    if (answer.ok)
      setFound(
        answer.value.items.filter(({ id, reference, state }) => id !== own && reference && state !== 'void'),
      );
  }
  return (
    <Cluster gap={12}>
      <TextField
        label={say('whichOther')}
        name="whichOther"
        value={query}
        onChange={(text) => void look(text)}
        autoComplete="off"
      />
      {found.length > 0 && (
        <ChoiceChips
          label={say('foundOthers')}
          options={found.map(({ id, reference }) => ({ value: id, label: reference ?? '' }))}
          value={other?.id ?? null}
          onChange={(id) => onChoose(found.find((one) => one.id === id) ?? null)}
        />
      )}
    </Cluster>
  );
}
