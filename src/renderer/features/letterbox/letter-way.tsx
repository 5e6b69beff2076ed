// On every screen before the desk: Ctrl+N starts listening, and a quiet line says what waits.
import { useShop } from '../../app/desk-state';
import { useMenu } from '../../app/notices';
import { say } from '../../messages/say';
import { Button, Quiet, useHotkeys } from '../../ui/index';
import { useLetter } from './letter-store';

export function LetterWay() {
  const { letterbox } = useShop();
  const start = useLetter((letter) => letter.start);
  const keys = { new: () => void (letterbox.isOpen && start()) };
  useHotkeys({ 'Ctrl+N': keys.new });
  useMenu(keys);
  if (!letterbox.isOpen) return null;
  return (
    <>
      <Button variant="quiet" keyHint="Ctrl N" onPress={keys.new}>
        {say('letterStart')}
      </Button>
      {letterbox.waiting > 0 && <Quiet>{say('letterWaiting', { count: letterbox.waiting })}</Quiet>}
    </>
  );
}
