// K6: somebody speaks for them. What was seen decides what may be told; without it we listen and tell nothing.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Notice, Stack, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { KeptLine } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { usePlaybook } from '../conversation/playbook-store';

export function SpeaksFor() {
  const { representative } = useIncident();
  const tell = useConversation((store) => store.tell);
  const [isAsked, setAsked] = useState(representative !== null);
  return (
    <Stack gap={16}>
      <TickBox
        label={say('speaksFor')}
        value={isAsked}
        onChange={(isSpeaking) => {
          setAsked(isSpeaking);
          if (!isSpeaking && representative) void tell([{ type: 'representativeTakenOff.v1', payload: {} }]);
        }}
      />
      {isAsked && <Speaker />}
    </Stack>
  );
}

function Speaker() {
  const { representative } = useIncident();
  const { speakingFor } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const noted = (name: string, relation: string, ids: readonly string[]) => {
    const papers = speakingFor.filter(({ id }) => ids.includes(id));
    const mayBeTold = papers.some((paper) => paper.mayBeTold);
    return {
      type: 'representativeNoted.v1',
      payload: { name, relation, papers: papers.map(({ id, label }) => ({ id, label })), mayBeTold },
    } as const;
  };
  const seen = representative?.papers.map(({ id }) => id) ?? [];
  const { form, settle } = useKeptForm(
    { stage: 'listen', step: 'speaker' },
    { speakerName: representative?.name ?? '', relation: representative?.relation ?? '' },
    (_changed, { speakerName, relation }) => (relation.trim() ? [noted(speakerName, relation, seen)] : []),
  );
  async function keep(ids: readonly string[]) {
    const { speakerName, relation } = form.getValues();
    form.clearErrors();
    if (!relation.trim()) return form.setError('relation', { message: say('relationNeeded') });
    await tell([noted(speakerName, relation, ids)], ['speaker.speakerName', 'speaker.relation']);
  }
  return (
    <Stack gap={16}>
      <KeptLine
        {...{ form, settle }}
        name="relation"
        label={say('relation')}
        labelNote={say('relationExample')}
        max={80}
      />
      <KeptLine
        {...{ form, settle }}
        name="speakerName"
        label={say('speakerName')}
        labelNote={say('ratherNotSayFine')}
      />
      <ChoiceChips
        isMulti
        label={say('papersSeen')}
        hint={say('papersHint')}
        options={speakingFor.map(({ id, label }) => ({ value: id, label }))}
        value={seen}
        onChange={(ids) => void keep(ids)}
      />
      {!representative && (
        <Button size="bar" onPress={() => void keep([])}>
          {say('noteSpeaker')}
        </Button>
      )}
      {representative && (
        <Notice tone={representative.mayBeTold ? 'info' : 'amber'} isLive>
          {say(representative.mayBeTold ? 'mayBeTold' : 'toldNothing')}
        </Notice>
      )}
    </Stack>
  );
}
