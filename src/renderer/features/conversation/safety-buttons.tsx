// Hide, something serious, help: in the bar of every screen of the desk, inside a complaint and outside one.
import { EyeOff, Shield } from 'lucide-react';
import { useHiding } from '../../app/hiding';
import { say } from '../../messages/say';
import { Button } from '../../ui/index';
import { beginWith } from './begin-with';
import { usePanels } from './panels';

export function HideButton() {
  const turn = useHiding((hiding) => hiding.turn);
  return <Button size="bar" icon={<EyeOff />} keyHint="F8" label={say('hideScreen')} onPress={turn} />;
}

export function SafetyButtons() {
  const { panel } = usePanels();
  return (
    <>
      <Button
        size="bar"
        keyHint="F7"
        isExpanded={panel?.name === 'serious'}
        onPress={() => void beginWith({ name: 'serious' })}
      >
        {say('serious')}
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
