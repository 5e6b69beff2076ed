import { useState } from 'react';
import { Restore } from '../features/restore/restore';
import { SetUp } from '../features/set-up/set-up';
import { CentredLayout } from '../ui/index';

/** Nothing is set up yet: a branch begins here, or comes back from its backup. */
export function FirstRunScreen() {
  const [isRestoring, setRestoring] = useState(false);
  return (
    <CentredLayout width={760}>
      {isRestoring ? (
        <Restore onBack={() => setRestoring(false)} />
      ) : (
        <SetUp onRestore={() => setRestoring(true)} />
      )}
    </CentredLayout>
  );
}
