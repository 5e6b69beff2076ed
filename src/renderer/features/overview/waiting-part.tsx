// 9.6 from afar: what waits for a manager's word in any branch, asked for again while the page stands.
import { useEffect, useState } from 'react';
import { useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Notice, Stack } from '../../ui/index';
import { WaitingList, type WaitingListProps } from './waiting-list';

/** Somebody at a counter is waiting for it. */
const everyMs = 30_000;

export function WaitingPart({ branches, onOpen }: Pick<WaitingListProps, 'branches' | 'onOpen'>) {
  const { value, refusal, again } = useRegisterAnswer('approvals.list');
  const [told, setTold] = useState<string | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const every = setInterval(() => {
      setNow(Date.now());
      again();
    }, everyMs);
    return () => clearInterval(every);
  }, [again]);
  return (
    <Stack gap={24}>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {told && <Notice isLive>{told}</Notice>}
      {value ? (
        <WaitingList
          rows={value.rows}
          {...{ branches, now, onOpen }}
          onAnswered={(branch) => {
            setTold(say('waitingTold', { branch }));
            again();
          }}
          onGone={again}
        />
      ) : (
        <span role="status">{say('afarReading')}</span>
      )}
    </Stack>
  );
}
