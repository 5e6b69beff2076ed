// F12, Branch A: three equal buttons. Anger is allowed, abuse is not to be borne; the complaint stays open either way.
import { useState } from 'react';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import type { Boundary } from '#domain/playbook/playbook';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Quiet, SayBlock, Sheet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { placeAt, useWay } from '../conversation/journey';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { situationOf, slotsOf } from '../conversation/situation';

const recordedAs = { boundary: 'limit', lastWarning: 'lastWarning', leaving: 'leaving' } as const;

export function HelpSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'help' ? <OpenHelp onClose={close} /> : null;
}

function OpenHelp({ onClose }: { onClose: () => void }) {
  const { boundaries } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const leave = useLeaving();
  const [chosen, setChosen] = useState<Boundary | null>(null);
  function press(boundary: Boundary) {
    if (boundary.pressTwice && chosen?.id === boundary.id) return void leave();
    setChosen(boundary);
    if (!boundary.pressTwice)
      void tell([{ type: 'boundarySet.v1', payload: { step: recordedAs[boundary.id] } }]);
  }
  return (
    <Sheet isOpen onClose={onClose} title={say('helpTitle')} closeLabel={say('close')} side="bar">
      {chosen && <BoundaryWords boundary={chosen} />}
      <Stack gap={12}>
        {boundaries.map((boundary) => {
          const isArmed = boundary.pressTwice && chosen?.id === boundary.id;
          return (
            <Stack key={boundary.id} gap={4}>
              <Button
                size="large"
                isWide
                variant={isArmed ? 'danger' : 'outlined'}
                isPressed={isArmed ? undefined : chosen?.id === boundary.id}
                onPress={() => press(boundary)}
              >
                {isArmed ? say('pressAgainToLeave') : boundary.label}
              </Button>
              <Quiet>{boundary.hint}</Quiet>
            </Stack>
          );
        })}
      </Stack>
      <Quiet>{say('helpStaysOpen')}</Quiet>
    </Sheet>
  );
}

/** The complaint is parked apart from what happened here: a bad day cancels no valid grievance. */
function useLeaving() {
  const tell = useConversation((store) => store.tell);
  const { here } = useWay();
  return async () => {
    const place = here ? placeAt(here.stage.id, here.step.id) : null;
    const isKept = await tell([
      { type: 'boundarySet.v1', payload: { step: 'leaving' } },
      { type: 'incidentParked.v1', payload: { reason: 'safety', place, promise: null } },
    ]);

    if (isKept) await leaveToDesk();
  };
}

function BoundaryWords({ boundary }: { boundary: Boundary }) {
  const incident = useIncident();
  const branch = useBranch();
  const set = incident.boundaries.length;
  const chosen = choosePhrase(usePlaybook(), {
    moment: boundary.id,
    situation: situationOf(incident, null),
    // Not the same sentence twice.
    ...{ used: [], seed: `${incident.id} ${set}` },
    slots: slotsOf(incident, branch.name, null),
  });
  return chosen ? <SayBlock label={say('say')} parts={[chosen.text]} /> : null;
}
