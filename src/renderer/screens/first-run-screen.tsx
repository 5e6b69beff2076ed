import { SetUp } from '../features/set-up/set-up';
import { CentredLayout } from '../ui/index';

/** Nothing is set up yet. */
export function FirstRunScreen() {
  return (
    <CentredLayout width={760}>
      <SetUp />
    </CentredLayout>
  );
}
