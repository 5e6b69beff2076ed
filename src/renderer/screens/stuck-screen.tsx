import { useShop } from '../app/desk-state';
import { LetterWay } from '../features/letterbox/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { CentredLayout, Notice, PageHeading, Stack } from '../ui/index';

/** The records can't be opened at all: what is safe, what happened, what to do. */
export function StuckScreen() {
  const { problem } = useShop();
  return (
    <CentredLayout width={640} foot={<LetterWay />}>
      <Stack gap={24}>
        <PageHeading takesFocus>{say('stuckTitle')}</PageHeading>
        {problem && <Notice tone="red">{refused(problem)}</Notice>}
      </Stack>
    </CentredLayout>
  );
}
