// Somebody is hurt, or threatens, and there is no complaint to put it in: before anybody is at the desk, or because main
// could begin none. What to do this minute.
import type { ReactNode } from 'react';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Notice, Sheet, Stack } from '../../ui/index';
import { PanicLine } from './panic-line';

export type Asked = 'serious' | 'help';

interface Props {
  asked: Asked | null;
  onClose: () => void;
  /** What comes after this minute. */
  children: ReactNode;
}

export function WithoutComplaint({ asked, onClose, children }: Props) {
  const { branch } = useShop();
  const title = say(asked === 'serious' ? 'seriousTitle' : 'helpTitle');
  return (
    <Sheet isOpen={asked !== null} onClose={onClose} side="bar" title={title} closeLabel={say('close')}>
      {branch ? <PanicLine /> : <Notice tone="amber">{say('panicClosed')}</Notice>}
      <Stack gap={8}>
        <p>{say(asked === 'serious' ? 'seriousBefore' : 'helpBefore')}</p>
        {children}
      </Stack>
    </Sheet>
  );
}
