// Branch B: a figure may be doubted, by the customer or a manager; it says so until somebody has looked into it.
import { useState } from 'react';
import type { FigureDoubt } from '#domain/history/contests';
import type { Figure } from '#domain/event/payloads/looking-back';
import { dayAndTime, say } from '../../messages/say';
import { Button, Cluster, Notice, Stack, TextField } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';

interface Props {
  figure: Figure;
  doubt: FigureDoubt | null;
}

export function FigureContest({ figure, doubt }: Props) {
  const tell = useConversation((store) => store.tell);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  /** Every word on a figure has its reason, but for taking one's own back. */
  async function keep(record: (reason: string) => Promise<boolean>) {
    if (text.trim() === '') return setMissing(true);
    if (!(await record(text.trim()))) return;
    setText('');
    setOpen(false);
  }
  const contest = (by: 'customer' | 'manager') =>
    keep((reason) => tell([{ type: 'figureContested.v1', payload: { figure, by, reason } }]));
  const review = (finding: 'stands' | 'wrong') =>
    keep((note) => tell([{ type: 'figureReviewed.v1', payload: { figure, finding, note } }]));
  const takeBack = () => void tell([{ type: 'figureContestTakenBack.v1', payload: { figure } }]);
  const isContested = doubt?.state === 'contested';
  return (
    <Stack gap={8}>
      {doubt && (
        <Notice tone={isContested ? 'amber' : 'info'}>
          {say(isContested ? 'history.contestedBy' : 'history.foundWrong', {
            name: doubt.byName,
            when: dayAndTime(doubt.at),
            text: doubt.text,
          })}
        </Notice>
      )}
      <Cluster gap={8}>
        <Button size="bar" variant="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say(isContested ? 'history.review' : 'history.contest')}
        </Button>
        {doubt && (
          <Button size="bar" variant="quiet" onPress={takeBack}>
            {say('history.contestTakeBack')}
          </Button>
        )}
      </Cluster>
      {isOpen && (
        <Stack gap={8}>
          <TextField
            name={`contest-${figure}`}
            label={say(isContested ? 'history.reviewNote' : 'history.contestWhy')}
            value={text}
            onChange={(typed) => {
              setText(typed);
              setMissing(false);
            }}
            error={isMissing ? say('history.contestNeeded') : undefined}
            maxLength={2000}
          />
          <Cluster gap={8}>
            <Button size="bar" onPress={() => void (isContested ? review('stands') : contest('customer'))}>
              {say(isContested ? 'history.itStands' : 'history.customerSays')}
            </Button>
            <Button size="bar" onPress={() => void (isContested ? review('wrong') : contest('manager'))}>
              {say(isContested ? 'history.itIsWrong' : 'history.iSay')}
            </Button>
          </Cluster>
        </Stack>
      )}
    </Stack>
  );
}
