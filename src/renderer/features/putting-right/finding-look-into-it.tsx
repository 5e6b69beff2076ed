// 6.3, 6.5: "I need to look into it": who rings by when on which number, what happens next and how long it takes.
// The promise, what was said and the parking go to disk together; whoever picks it up starts at the finding.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import { lookIntoIt } from '#domain/incident/look-into-it';
import { clocksToTell } from '#domain/slip/call-back-slip';
import { useBranch } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { Button, Quiet, SayBlock, Sheet, Stack } from '../../ui/index';
import { backAbout } from '../conversation/call-back';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { readLocalTime, spokenDue } from '../conversation/due-times';
import { leaveToDesk } from '../conversation/going';
import { leaveField } from '../conversation/journey';
import { usePlaybook } from '../conversation/playbook-store';
import { PromiseFields } from '../conversation/promise-fields';
import { usePromiseForm, type PromiseForm } from '../conversation/promise-form';
import { situationOf, slotsOf } from '../conversation/situation';
import { settleTemperature } from '../conversation/temperature';
import { FindingSlip, within } from './finding-slip';

export function LookIntoIt({ findingStep }: { findingStep: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="step" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {say('lookIntoIt')}
      </Button>
      {isOpen && <OpenLookIntoIt findingStep={findingStep} onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenLookIntoIt({ findingStep, onClose }: { findingStep: string; onClose: () => void }) {
  const incident = useIncident();
  const customersCanSee = useIsHidden();
  const tell = useConversation((store) => store.tell);
  const promise = usePromiseForm(backAbout(incident));
  const at = usePromisedTime(promise);
  const words = useNextWords(at);

  async function promiseAndPark() {
    const made = promise.propose();
    if (made?.proposal.type !== 'promiseMade.v1') return;
    leaveField();
    settleTemperature();
    const asked = {
      promise: made.proposal.payload,
      ...{ whatNext: words?.id ?? null, note: '', findingStep, now: new Date().toISOString() },
    };
    await whileChanging(async () => (await tell(lookIntoIt(incident, asked))) && leaveToDesk());
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('lookIntoItTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" onPress={() => void promiseAndPark()}>
          {say('promiseAndPark')}
        </Button>
      }
    >
      <PromiseFields {...promise} />
      {words && !customersCanSee && <SayBlock isQuiet label={say('say')} parts={[words.text]} />}
      <Clocks />
      <FindingSlip promise={promise} at={at} />
    </Sheet>
  );
}

/** 6.5, from the branch's clocks. */
function Clocks() {
  const { clocks } = usePlaybook();
  return (
    <Stack gap={4}>
      <Quiet>{say('whatHappensNext')}</Quiet>
      {clocksToTell(clocks).map((clock) => (
        <p key={clock.id}>{say('clockLine', { label: clock.label, within: within(clock) })}</p>
      ))}
    </Stack>
  );
}

function usePromisedTime({ form }: PromiseForm): string | null {
  const { zone } = useBranch();
  const when = useWatch({ control: form.control, name: 'when' });
  const otherTime = useWatch({ control: form.control, name: 'otherTime' });
  return when === 'other' ? readLocalTime(otherTime, zone) : when;
}

function useNextWords(at: string | null) {
  const incident = useIncident();
  const playbook = usePlaybook();
  const branch = useBranch();
  return choosePhrase(playbook, {
    moment: 'whatNext',
    situation: situationOf(incident, null),
    used: incident.said.flatMap(({ phrase }) => phrase ?? []),
    seed: incident.id,
    slots: { ...slotsOf(incident, branch.name, null), ...(at ? { time: spokenDue(at, branch.zone) } : {}) },
  });
}
