import { OpenRecords } from '../features/opening/open-records';
import { LetterWay } from '../features/letterbox/index';
import { SampleFoot } from '../features/opening/sample-foot';
import { CentredLayout } from '../ui/index';

/** The store is closed: nobody's name is shown before it is open. */
export function ClosedScreen() {
  return (
    <CentredLayout
      width={640}
      foot={
        <>
          <SampleFoot />
          <LetterWay />
        </>
      }
    >
      <OpenRecords />
    </CentredLayout>
  );
}
