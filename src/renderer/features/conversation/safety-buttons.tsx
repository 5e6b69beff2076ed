// Hide, something serious, help: in the bar of every screen of the desk, inside a complaint and outside one.
import { Check, EyeOff, Shield } from 'lucide-react';
import { useHiding } from '../../app/hiding';
import { say } from '../../messages/say';
import { Button, VisuallyHidden } from '../../ui/index';
import { beginWith } from './begin-with';
import { usePanels } from './panels';

export function HideButton() {
  const turn = useHiding((hiding) => hiding.turn);
  return <Button size="bar" icon={<EyeOff />} keyHint="F8" label={say('hideScreen')} onPress={turn} />;
}

/** @param isSerious something is noted as serious already: whoever opens the complaint sees it at once */
export function SafetyButtons({ isSerious = false }: { isSerious?: boolean }) {
  const { panel } = usePanels();
  return (
    <>
      <Button
        size="bar"
        keyHint="F7"
        icon={isSerious ? <Check /> : undefined}
        isExpanded={panel?.name === 'serious'}
        onPress={() => void beginWith({ name: 'serious' })}
      >
        {say('serious')}
        {isSerious && <VisuallyHidden>{say('seriousIsNoted')}</VisuallyHidden>}
      </Button>
      <Button
        size="bar"
        icon={<Shield />}
        keyHint="F12"
        isExpanded={panel?.name === 'help'}
        onPress={() => void beginWith({ name: 'help' })}
      >
        {say('help')}
      </Button>
    </>
  );
}
