import { useEffect, useState } from 'react';
import type { LedgerRow, Remedy } from '#domain/incident/state/put-right';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Card, ChoiceChips, Cluster, Form, SectionHeading, SelectField, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { useKeptState } from '../conversation/kept-state';
import { usePlaybook } from '../conversation/playbook-store';
import { ByWhen } from './by-when';
import type { Keepers } from './keepers';
import { dependsRow, doneRow, toDoRow, type RowSubject } from './row-proposals';

interface Props {
  step: string;
  remedy: Remedy | null;
  /** The row that is being changed; null for one that isn't there yet. */
  row: LedgerRow | null;
  onKept: () => void;
  onContinue: Keepers['onContinue'];
  /** Under the remedy it is about, which has its heading. */
  isInline?: boolean;
}

type Proof = 'till' | 'scan' | 'time' | 'note';

/** Where one change stands. "Done now" is one tap, unless it can only be done later; its proof can be a till number, a scan, a time or words. */
export function RowState({ step, remedy, row, onKept, onContinue, isInline = false }: Props) {
  const playbook = usePlaybook();
  const { tell } = useConversation.getState();
  const { zone } = useBranch();
  const { person, people } = useShop();
  const [fresh] = useState(() => crypto.randomUUID());
  const about = remedy?.id ?? row?.id ?? fresh;
  const known = playbook.remedies.find((one) => one.id === remedy?.key);
  const [state, setState] = useKeptState<'done' | 'toDo' | 'depends'>(
    `row-state-${about}`,
    row?.state.kind ?? known?.atFirst ?? 'done',
  );
  const proofs: Proof[] = known?.proof ?? ['time', 'till', 'note'];
  const [proof, setProof] = useKeptState<Proof>(`row-proof-${about}`, proofs[0] ?? 'time');
  const [owner, setOwner] = useKeptState(`row-owner-${about}`, person?.id ?? '');
  const [due, setDue] = useState<string | null>(null);
  const [isIncomplete, setIncomplete] = useState(false);
  const [detail, on, otherwise] = [`detail-${about}`, `on-${about}`, `otherwise-${about}`] as const;
  const before = row?.state;
  const { form } = useKeptForm(
    { stage: 'putRight', step },
    {
      [detail]: before?.kind === 'done' ? before.detail : '',
      [on]: before?.kind === 'depends' ? before.on : '',
      [otherwise]: before?.kind === 'depends' ? before.otherwise : '',
    },
    () => [],
  );

  const label = row?.label ?? (state === 'done' ? known?.done : known?.toDo) ?? remedy?.label ?? '';

  async function keep(): Promise<boolean> {
    const typed = form.getValues();
    const subject: RowSubject = {
      row: row?.id ?? fresh,
      remedy: remedy?.id ?? row?.remedy ?? null,
      label,
      amount: row?.amount ?? remedy?.amount ?? null,
      arrives: row?.arrives ?? remedy?.arrives ?? '',
    };
    const ownerName = people.find((one) => one.id === owner)?.name ?? '';
    const proposals =
      state === 'done'
        ? doneRow(subject, proof, typed[detail] ?? '')
        : state === 'toDo'
          ? toDoRow(subject, { owner, ownerName, due, zone })
          : dependsRow(subject, typed[on] ?? '', typed[otherwise] ?? '');
    setIncomplete(proposals === null);
    if (state === 'depends' && !proposals) form.setError(on, { message: say('dependsNeeded') });
    if (
      !proposals ||
      !(await tell(
        proposals,
        [detail, on, otherwise].map((name) => `${step}.${name}`),
      ))
    )
      return false;
    onKept();
    return true;
  }
  useEffect(() => onContinue(keep));

  const fields = (
    <Form onSubmit={() => void keep()}>
      <Stack gap={16}>
        {!isInline && <SectionHeading>{label}</SectionHeading>}
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
              <KeptLine
                form={form}
                name={detail}
                label={say('proofDetail')}
                labelNote={say('optional')}
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
            <ByWhen onChange={setDue} {...(isIncomplete ? { error: say('dueNeeded') } : {})} />
          </>
        )}
        {state === 'depends' && (
          <>
            <KeptLine form={form} name={on} label={say('dependsWhat')} />
            <KeptLine form={form} name={otherwise} label={say('otherwise')} />
          </>
        )}
        <div>
          <Button type="submit">{say('keepRow')}</Button>
        </div>
      </Stack>
    </Form>
  );
  return isInline ? <div data-step={step}>{fields}</div> : <Card label={label}>{fields}</Card>;
}
