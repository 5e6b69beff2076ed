import { LetterWay } from '../features/letterbox/index';
import { SampleFoot } from '../features/opening/sample-foot';
import { Tiles } from '../features/opening/tiles';
import { CentredLayout } from '../ui/index';

/** The store is open, nobody is at the desk. */
export function TilesScreen() {
  return (
    <CentredLayout
      foot={
        <>
          <SampleFoot />
          <LetterWay />
        </>
      }
    >
      <Tiles />
    </CentredLayout>
  );
}
