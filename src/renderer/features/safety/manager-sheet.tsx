// F6: "I want the manager" is a request, never a failure. Who comes, or who rings by when, or that nobody can today.
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import { mayRing } from '#domain/incident/talking';
import type { Proposal } from '#domain/event/catalogue';
import { useBranch } from '../../app/desk-state';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { BigAnswers, Button, Card, ChoiceChips, Notice, Quiet, SayBlock, Sheet, Stack } from '../../ui/index';
import { backKind } from '../conversation/call-back';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { dueChips, spokenDue } from '../conversation/due-times';
import { useManagersHere } from '../conversation/managers-here';
import { useOpeningHours } from '../conversation/opening-hours';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { situationOf, slotsOf } from '../conversation/situation';
import { managerBrief } from './manager-brief';

const answers = ['coming', 'rings', 'nobody'] as const;
type Answer = (typeof answers)[number];

export function ManagerSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'manager' ? <OpenManager onClose={close} /> : null;
}

function OpenManager({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const { zone, dutyNumber } = useBranch();
  const { serious } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const managers = useManagersHere();
  const chips = dueChips(Temporal.Now.zonedDateTimeISO(zone), useOpeningHours());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [who, setWho] = useState<string | null>(managers[0]?.id ?? null);
  const [at, setAt] = useState<string | null>(chips[0]?.at ?? null);
  const manager = managers.find(({ id }) => id === who) ?? null;
  const brief = managerBrief(incident, serious);
  const isAsked = answer === 'nobody' || (answer !== null && manager !== null);

  async function note() {
    if (!isAsked || answer === null) return;
    const asked: Proposal = {
      type: 'managerAsked.v1',
      payload: { answer, who: manager && answer !== 'nobody' ? manager.name : '', brief: brief.join('\n') },
    };
    // "Rings by TIME" is a promise like any other, with its owner and its clock.
    const ring: Proposal[] =
      answer === 'rings' && manager && at
        ? [
            {
              type: 'promiseMade.v1',
              payload: {
                ...{
                  promise: crypto.randomUUID(),
                  what: say(mayRing(incident) ? 'managerRings' : 'managerWrites'),
                  kind: backKind(incident),
                },
                ...{ owner: manager.id, ownerName: manager.name, number: incident.customer.phone },
                due: { at, zone, pack: null },
              },
            },
          ]
        : [];
    if (await tell([asked, ...ring])) onClose();
  }

  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('managerSheetTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" isDisabled={!isAsked} onPress={() => void note()}>
          {say('noteIt')}
        </Button>
      }
    >
      <ManagerWords time={answer === 'rings' && at ? spokenDue(at, zone) : ''} />
      <BigAnswers
        label={say('managerAnswer')}
        columns={1}
        options={answers.map((one) => ({
          value: one,
          title: say(one === 'rings' && !mayRing(incident) ? 'manager.writes' : `manager.${one}`),
          hint: say(`manager.${one}.hint`),
        }))}
        value={answer}
        onChange={(value) => setAnswer(answers.find((one) => one === value) ?? null)}
      />
      {answer === 'nobody' && (
        <Notice tone="info" title={dutyNumber || undefined}>
          {say(dutyNumber ? 'dutyNumberIs' : 'dutyNumberUnknown')}
        </Notice>
      )}
      {answer !== null && answer !== 'nobody' && (
        <ChoiceChips
          label={say('whichManager')}
          options={managers.map(({ id, name }) => ({ value: id, label: name }))}
          value={who}
          onChange={setWho}
        />
      )}
      {answer === 'rings' && (
        <ChoiceChips
          label={say('promiseWhen')}
          options={chips.map((chip) => ({ value: chip.at, label: chip.label }))}
          value={at}
          onChange={setAt}
        />
      )}
      <Card tone="sunk" label={say('briefTitle')}>
        <Stack gap={4}>
          <Quiet>{say('briefTitle')}</Quiet>
          {brief.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Stack>
      </Card>
    </Sheet>
  );
}

function ManagerWords({ time }: { time: string }) {
  const incident = useIncident();
  const branch = useBranch();
  const isHidden = useIsHidden();
  const chosen = choosePhrase(usePlaybook(), {
    moment: 'managerComing',
    situation: situationOf(incident, null),
    ...{ used: [], seed: incident.id },
    slots: { ...slotsOf(incident, branch.name, null), ...(time ? { time } : {}) },
  });
  if (!chosen || isHidden) return null;
  return <SayBlock isQuiet label={say('say')} parts={[chosen.text]} />;
}
