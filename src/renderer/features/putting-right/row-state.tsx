import { useState } from 'react';
import type { LedgerRow, Remedy } from '#domain/incident/state';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import {
  Button,
  Card,
  ChoiceChips,
  Cluster,
  SectionHeading,
  SelectField,
  Stack,
  TextField,
} from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import { ByWhen } from './by-when';
import { dependsRow, doneRow, toDoRow, type RowSubject } from './row-proposals';

interface Props {
  step: string;
  remedy: Remedy | null;
  /** The row that is being changed; null for one that isn't there yet. */
  row: LedgerRow | null;
  onKept: () => void;
}

type Proof = 'till' | 'scan' | 'time' | 'note';

/** Where one change stands. "Done now" is one tap; its proof can be a till number, a scan, a time or words. */
export function RowState({ remedy, row, onKept }: Props) {
  const playbook = usePlaybook();
  const { tell } = useConversation.getState();
  const { person, people } = useShop();
  const [state, setState] = useState<'done' | 'toDo' | 'depends'>(row?.state.kind ?? 'done');
  const known = playbook.remedies.find((one) => one.id === remedy?.key);
  const proofs: Proof[] = known?.proof ?? ['time', 'till', 'note'];
  const [proof, setProof] = useState<Proof>(proofs[0] ?? 'time');
  const [detail, setDetail] = useState(row?.state.kind === 'done' ? row.state.detail : '');
  const [owner, setOwner] = useState(person?.id ?? '');
  const [due, setDue] = useState<number | null>(null);
  const [on, setOn] = useState(row?.state.kind === 'depends' ? row.state.on : '');
  const [otherwise, setOtherwise] = useState(row?.state.kind === 'depends' ? row.state.otherwise : '');
  const [isIncomplete, setIncomplete] = useState(false);

  const label = row?.label ?? (state === 'done' ? known?.done : known?.toDo) ?? remedy?.label ?? '';
  const subject: RowSubject = {
    row: row?.id ?? crypto.randomUUID(),
    remedy: remedy?.id ?? row?.remedy ?? null,
    label,
    amount: row?.amount ?? remedy?.amount ?? null,
    arrives: row?.arrives ?? remedy?.arrives ?? '',
  };

  async function keep() {
    const ownerName = people.find((one) => one.id === owner)?.name ?? '';
    const proposals =
      state === 'done'
        ? doneRow(subject, proof, detail)
        : state === 'toDo'
          ? toDoRow(subject, { owner, ownerName, due })
          : dependsRow(subject, on, otherwise);
    setIncomplete(proposals === null);
    if (proposals && (await tell(proposals))) onKept();
  }

  return (
    <Card label={label}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap={16}>
          <SectionHeading>{label}</SectionHeading>
          <ChoiceChips
            label={say('rowState')}
            isLabelHidden
            options={[
              { value: 'done', label: say('doneNow') },
              { value: 'toDo', label: say('stillToDo') },
              { value: 'depends', label: say('dependsOn') },
            ]}
            value={state}
            onChange={(value) => setState(value as typeof state)}
          />
          {state === 'done' && (
            <Cluster gap={16} stand="foot">
              <ChoiceChips
                label={say('proof')}
                options={proofs.map((value) => ({ value, label: say(`proof.${value}`) }))}
                value={proof}
                onChange={(value) => setProof(value as Proof)}
              />
              {proof !== 'time' && (
                <TextField
                  label={say('proofDetail')}
                  labelNote={say('optional')}
                  name={`proof-${subject.remedy ?? subject.row}`}
                  value={detail}
                  onChange={setDetail}
                  maxLength={200}
                  width="half"
                  autoComplete="off"
                />
              )}
            </Cluster>
          )}
          {state === 'toDo' && (
            <>
              <SelectField
                label={say('whoDoes')}
                value={owner}
                onChange={setOwner}
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <ByWhen value={due} onChange={setDue} {...(isIncomplete ? { error: say('dueNeeded') } : {})} />
            </>
          )}
          {state === 'depends' && (
            <>
              <TextField
                label={say('dependsWhat')}
                value={on}
                onChange={setOn}
                maxLength={200}
                {...(isIncomplete ? { error: say('dependsNeeded') } : {})}
              />
              <TextField label={say('otherwise')} value={otherwise} onChange={setOtherwise} maxLength={200} />
            </>
          )}
          <div>
            <Button type="submit">{say('keepRow')}</Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
