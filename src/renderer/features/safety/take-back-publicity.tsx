// 13.5: noted by mistake, or it won't be public after all. The record keeps both, with the reason.
import { useState } from 'react';
import { say } from '../../messages/say';
import { Button, Cluster, ConfirmCard, Quiet } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { useSheetText } from '../conversation/sheet-draft';
import { StaffNote } from '../conversation/staff-note';

export function TakeBackPublicity() {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <AskWhy onClose={() => setAsked(false)} />;
  return (
    <Cluster>
      <Button variant="quiet" onPress={() => setAsked(true)}>
        {say('publicityMistake')}
      </Button>
    </Cluster>
  );
}

function AskWhy({ onClose }: { onClose: () => void }) {
  const tell = useConversation((store) => store.tell);
  const why = useSheetText('publicity.takeBack', '', 2000);
  const [problem, setProblem] = useState<string | undefined>();
  async function takeBack() {
    const isEmpty = why.text.trim() === '';
    setProblem(isEmpty ? say('problem.publicityWhy') : undefined);
    if (isEmpty) return;
    await tell([{ type: 'publicityTakenBack.v1', payload: { reason: why.text } }], [why.field]);
  }
  return (
    <ConfirmCard
      title={say('publicityMistakeTitle')}
      go={say('publicityTakeBack')}
      keep={say('publicityKeep')}
      takesFocus={false}
      onGo={takeBack}
      onClose={onClose}
    >
      <Quiet>{say('publicityMistakeWhat')}</Quiet>
      <StaffNote
        name={why.field}
        label={say('publicityMistakeWhy')}
        value={why.text}
        onChange={why.type}
        error={problem}
        autoFocus
      />
    </ConfirmCard>
  );
}
