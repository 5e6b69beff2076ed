// F12, Branch A: three equal buttons. Anger is allowed, abuse is not to be borne; the complaint stays open either way.
import { useState } from 'react';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import type { AbuseRecord } from '#domain/safety/abuse-record';
import type { Boundary } from '#domain/playbook/playbook';
import { ask } from '../../app/bridge';
import { useBranch } from '../../app/desk-state';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Quiet, SayBlock, Sheet, Stack } from '../../ui/index';
import { isUntouched } from '../conversation/begin-with';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { placeAt, useWay } from '../conversation/journey';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { situationOf, slotsOf } from '../conversation/situation';
import { PanicLine } from './panic-line';
import s from './help-sheet.module.css';
import { StepsSoFar } from './steps-so-far';

const recordedAs = { boundary: 'limit', lastWarning: 'lastWarning', leaving: 'leaving' } as const;

export function HelpSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'help' ? <OpenHelp onClose={close} /> : null;
}

function OpenHelp({ onClose }: { onClose: () => void }) {
  const { boundaries, counter } = usePlaybook();
  const leave = useLeaving();
  const [chosen, setChosen] = useState<Boundary | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [record, setRecord] = useState<AbuseRecord | null>(null);
  const isAtOnce = counter.abuse.some(({ id, leaveAtOnce }) => id === kind && leaveAtOnce);

  /** Kept apart from the complaint. What fails here stops nobody: words and the way out come first. */
  async function note(boundary: Boundary) {
    const step = recordedAs[boundary.id];
    const noted = await ask('abuse.note', { record: record?.id ?? null, step, kind });
    if (noted.ok) setRecord(noted.value);
  }
  async function press(boundary: Boundary) {
    const isArmed = chosen?.id === boundary.id || isAtOnce;
    setChosen(boundary);
    if (boundary.pressTwice && !isArmed) return;
    await note(boundary);
    if (boundary.pressTwice) await leave();
  }
  return (
    <Sheet isOpen onClose={onClose} title={say('helpTitle')} closeLabel={say('close')} side="bar">
      <PanicLine />
      {chosen && <BoundaryWords boundary={chosen} count={record?.steps.length ?? 0} />}
      <div className={s.three}>
        {boundaries.map((boundary) => {
          const isArmed = boundary.pressTwice && chosen?.id === boundary.id;
          return (
            <Stack key={boundary.id} gap={4}>
              <Button
                size="large"
                isWide
                variant={isArmed ? 'danger' : 'outlined'}
                isPressed={isArmed ? undefined : chosen?.id === boundary.id}
                onPress={() => void press(boundary)}
              >
                {isArmed ? say('pressAgainToLeave') : boundary.label}
              </Button>
              <Quiet>{boundary.hint}</Quiet>
            </Stack>
          );
        })}
      </div>
      <ChoiceChips
        label={say('whatWasIt')}
        labelNote={say('mayBeEmpty')}
        hint={isAtOnce ? say('leaveAtOnce') : undefined}
        options={counter.abuse.map(({ id, label }) => ({ value: id, label }))}
        value={kind}
        onChange={setKind}
      />
      <StepsSoFar steps={record?.steps ?? []} />
      <Quiet>{say('helpStaysOpen')}</Quiet>
    </Sheet>
  );
}

/** The complaint is parked apart from what happened here, and says nothing of it: a bad day cancels no valid grievance. */
function useLeaving() {
  const tell = useConversation((store) => store.tell);
  const { here } = useWay();
  return () =>
    whileChanging(async () => {
      const place = here ? placeAt(here.stage.id, here.step.id) : null;
      // Where nothing was begun there is nothing to park.
      if (!isUntouched())
        await tell([{ type: 'incidentParked.v1', payload: { reason: 'broke-off', place, promise: null } }]);
      // Whoever has to go goes: what couldn't be recorded is still in the drafts.
      await leaveToDesk();
    });
}

function BoundaryWords({ boundary, count }: { boundary: Boundary; count: number }) {
  const incident = useIncident();
  const branch = useBranch();
  const chosen = choosePhrase(usePlaybook(), {
    moment: boundary.id,
    situation: situationOf(incident, null),
    // Not the same sentence twice.
    ...{ used: [], seed: `${incident.id} ${count}` },
    slots: slotsOf(incident, branch.name, null),
  });
  return chosen ? <SayBlock label={say('say')} parts={[chosen.text]} /> : null;
}
