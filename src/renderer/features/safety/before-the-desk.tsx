// Somebody is hurt, or threatens, before anybody is at the desk: what to do this minute. Kinds, words and records are in
// the store, and open with the desk.
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, Sheet, Stack } from '../../ui/index';
import { PanicLine } from './panic-line';

export type Asked = 'serious' | 'help';

interface Props {
  asked: Asked | null;
  onClose: () => void;
  /** Where what happens can be put down before the desk is open. */
  onListen?: () => void;
}

export function BeforeTheDesk({ asked, onClose, onListen }: Props) {
  const { branch } = useShop();
  const title = say(asked === 'serious' ? 'seriousTitle' : 'helpTitle');
  return (
    <Sheet isOpen={asked !== null} onClose={onClose} side="bar" title={title} closeLabel={say('close')}>
      {branch ? <PanicLine /> : <Notice tone="amber">{say('panicClosed')}</Notice>}
      <Stack gap={8}>
        <p>{say(asked === 'serious' ? 'seriousBefore' : 'helpBefore')}</p>
        <p>{say(asked === 'serious' ? 'seriousBeforeThen' : 'helpBeforeThen')}</p>
      </Stack>
      {onListen && (
        <Cluster>
          <Button onPress={onListen}>{say('letterStart')}</Button>
        </Cluster>
      )}
    </Sheet>
  );
}
