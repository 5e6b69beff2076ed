// 9.6 from afar: what waits for a manager's word in any branch, as it is at this moment while the page stands.
import { useEffect, useState } from 'react';
import { useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Notice, Stack } from '../../ui/index';
import { keptCurrent } from './kept-current';
import { WaitingList, type WaitingListProps } from './waiting-list';

interface Props extends Pick<WaitingListProps, 'branches' | 'onOpen'> {
  /** The register says at once what changes. */
  isTold: boolean;
}

/** Milliseconds: "asked 3 minutes ago" moves on while nothing else does. */
const agesEvery = 30_000;

export function WaitingPart({ branches, isTold, onOpen }: Props) {
  const { value, refusal, again } = useRegisterAnswer('approvals.list');
  const [told, setTold] = useState<string | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const every = setInterval(() => setNow(Date.now()), agesEvery);
    return () => clearInterval(every);
  }, []);
  useEffect(() => keptCurrent(again, isTold), [again, isTold]);
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
