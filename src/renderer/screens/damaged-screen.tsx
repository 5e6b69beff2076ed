import { useState } from 'react';
import { DamagedComplaint, EraseComplaint } from '../features/retention/index';
import { say } from '../messages/say';
import { PageHeading, Reference } from '../ui/index';
import { PageFrame } from './page-frame';

/** One whose document can't be read any more: what is safe, what to do, and for managers the way to erase what is left. */
export function DamagedScreen({ id, reference }: { id: string; reference: string | null }) {
  const [isErased, setErased] = useState(false);
  return (
    <PageFrame label={say('damagedBar')} beside={reference && <Reference>{reference}</Reference>}>
      {isErased ? (
        <PageHeading takesFocus below={say('erasedDamagedBelow')}>
          {say('erasedTitle')}
        </PageHeading>
      ) : (
        <DamagedComplaint reference={reference}>
          <EraseComplaint id={id} isDamaged onErased={() => setErased(true)} />
        </DamagedComplaint>
      )}
    </PageFrame>
  );
}
