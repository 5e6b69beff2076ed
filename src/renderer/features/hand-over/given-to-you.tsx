// Asked to take it: the brief, and a yes or a no, before anything of the complaint itself stands on the screen.
import { useState } from 'react';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { ActionRow, Button, PageHeading, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { RefusalNotice } from '../conversation/refusal-notice';
import { useSheetText } from '../conversation/sheet-draft';
import { BriefCard } from './brief-card';
import { StaffNote } from '../conversation/staff-note';

export function GivenToYou() {
  const { handOver, state } = useIncident();
  const answer = useConversation((store) => store.answerHandOver);
  const takeUp = useConversation((store) => store.takeUp);
  const [isRefusing, setRefusing] = useState(false);
  const why = useSheetText('handOver.why');
  const accept = () =>
    whileChanging(async () => (await answer('accept', '', null)) && state === 'parked' && takeUp());
  const refuse = () => whileChanging(async () => (await answer('refuse', why.text, null)) && leaveToDesk());
  if (!handOver) return null;
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('givenBelow', { name: handOver.from.name })}>
        {say('givenToYou', { name: handOver.from.name })}
      </PageHeading>
      <BriefCard brief={handOver.brief} note={handOver.note} />
      <RefusalNotice />
      {isRefusing && (
        <StaffNote
          name="refuseWhy"
          label={say('cantTakeWhy')}
          labelNote={say('mayBeEmpty')}
          value={why.text}
          onChange={why.type}
          autoFocus
        />
      )}
      <ActionRow>
        <Button variant="primary" size="step" onPress={() => void accept()}>
          {say('illTakeIt')}
        </Button>
        <Button variant="quiet" size="step" onPress={() => (isRefusing ? void refuse() : setRefusing(true))}>
          {say(isRefusing ? (handOver.last ? 'cantTakeBack' : 'cantTakeSend') : 'cantTake')}
        </Button>
      </ActionRow>
    </Stack>
  );
}
