// F7 and F12 where no complaint is open: at the desk one is begun with that sheet; before the desk is open there is
// nothing to begin, and what to do this minute stands there.
import { useState } from 'react';
import { useMenu } from '../app/notices';
import { useShop } from '../app/desk-state';
import { useLetter } from '../features/letterbox/index';
import { beginWith } from '../features/conversation/begin-with';
import { BeforeTheDesk, type Asked } from '../features/safety/before-the-desk';
import { useHotkeys } from '../ui/index';

export function SafetyKeysAtTheDesk() {
  const keys = {
    serious: () => void beginWith({ name: 'serious' }),
    helpMe: () => void beginWith({ name: 'help' }),
  };
  useHotkeys({ F7: keys.serious, F12: keys.helpMe });
  useMenu(keys);
  return null;
}

export function SafetyKeysBeforeTheDesk() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { letterbox } = useShop();
  const { isOpen, start } = useLetter();
  const turn = (what: Asked) => setAsked(asked === what ? null : what);
  const keys = { serious: () => turn('serious'), helpMe: () => turn('help') };
  useHotkeys({ F7: keys.serious, F12: keys.helpMe });
  useMenu(keys);
  const mayListen = letterbox.isOpen && !isOpen;
  return (
    <BeforeTheDesk
      asked={asked}
      onClose={() => setAsked(null)}
      {...(mayListen ? { onListen: () => (setAsked(null), void start()) } : {})}
    />
  );
}
