// The two keys of the quiet manner. They work on every screen, the tiles and the desk included.
import { say } from '../messages/say';
import { useHotkeys, VisuallyHidden } from '../ui/index';
import { useManner, useQuiet } from './manner';
import { useMenu } from './notices';
import { prefer } from './prefer';

export function MannerKeys() {
  const isQuiet = useQuiet();
  const { told, isShown, setQuiet, show } = useManner();
  const turn = () => setQuiet(!isQuiet);
  useHotkeys({ 'Alt+Q': turn, 'Alt+S': () => show(!isShown) });
  useMenu({
    customersCanSee: turn,
    coachingFull: () => void prefer({ coaching: 'full' }),
    coachingShort: () => void prefer({ coaching: 'short' }),
    coachingCues: () => void prefer({ coaching: 'cues' }),
  });
  return (
    <VisuallyHidden>
      <span role="status">{told !== null && say(told ? 'mannerQuiet' : 'mannerOpen')}</span>
    </VisuallyHidden>
  );
}
