// Parking is always possible: a reason in one press, and where the customer is owed a word, a promise with its time.
import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { ParkReason } from '#domain/playbook/playbook';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Quiet, Sheet } from '../../ui/index';
import { backAbout } from './call-back';
import { useConversation, useIncident } from './conversation-store';
import { leaveToDesk } from './going';
import { leaveField, placeAt, useWay } from './journey';
import { usePanels } from './panels';
import { usePlaybook } from './playbook-store';
import { PromiseFields } from './promise-fields';
import { usePromiseForm } from './promise-form';
import { useSheetText } from './sheet-draft';
import { settleTemperature } from './temperature';
import { StaffNote } from './staff-note';

export function ParkSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'park' ? <OpenPark {...panel} onClose={close} /> : null;
}

function OpenPark({
  reason: proposed,
  asks,
  onClose,
}: {
  reason?: string;
  asks?: string;
  onClose: () => void;
}) {
  const { parkReasons } = usePlaybook();
  const [chosen, setChosen] = useState<string | null>(proposed ?? null);
  const note = useSheetText('park.note');
  const reason = parkReasons.find(({ id }) => id === chosen) ?? null;
  const promise = usePromiseForm(backAbout(useIncident()), { sheet: 'park' });
  const park = usePark();
  async function keep() {
    if (!reason) return;
    const made = reason.promises ? promise.propose() : null;
    if (reason.promises && !made) return;
    const drafted = [note.field, ...(reason.promises ? promise.settles : [])];
    await park(reason, note.text, made, { drafted, asks: asks ?? null });
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      side="bar"
      title={say('parkTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" isDisabled={!reason} onPress={() => void keep()}>
          {say('parkIt')}
        </Button>
      }
    >
      <Quiet>{say('parkKept')}</Quiet>
      <ChoiceChips
        label={say('parkReason')}
        options={parkReasons.map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={setChosen}
        hint={reason?.hint}
      />
      {reason?.promises && <PromiseFields {...promise} />}
      {reason && (
        <StaffNote
          name="parkNote"
          label={say('parkNote')}
          labelNote={say('mayBeEmpty')}
          value={note.text}
          onChange={note.type}
        />
      )}
    </Sheet>
  );
}

/** Promise and parking go to disk together, with the place, so that whoever resumes lands on the same field. */
export function usePark() {
  const tell = useConversation((store) => store.tell);
  const { here } = useWay();
  return async (
    reason: Pick<ParkReason, 'id'>,
    note: string,
    made: ReturnType<ReturnType<typeof usePromiseForm>['propose']>,
    { drafted = [], asks = null }: { drafted?: string[]; asks?: string | null } = {},
  ) => {
    const place = here ? placeAt(here.stage.id, here.step.id) : null;
    leaveField();
    settleTemperature();
    const promise = made?.id ?? null;
    const asked: Proposal[] = asks ? [{ type: 'approvalAsked.v1', payload: { remedy: asks, promise } }] : [];
    const parked: Proposal = {
      type: 'incidentParked.v1',
      payload: { reason: reason.id, note, place, promise },
    };
    await whileChanging(
      async () =>
        (await tell([...(made ? [made.proposal] : []), ...asked, parked], drafted)) && leaveToDesk(),
    );
  };
}
