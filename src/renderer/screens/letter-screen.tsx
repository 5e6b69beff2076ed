import { LetterPage } from '../features/letterbox/index';
import { CentredLayout } from '../ui/index';

/** Before the desk is open: listening, and nothing else within reach. */
export function LetterScreen() {
  return (
    <CentredLayout>
      <LetterPage />
    </CentredLayout>
  );
}
