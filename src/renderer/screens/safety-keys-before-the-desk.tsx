// F7 and F12 before the desk is open: there is nothing to begin a complaint in, and what to do this minute stands there.
// Kinds, words and records are in the store, and open with the desk.
import { useState } from 'react';
import { useMenu } from '../app/notices';
import { useShop } from '../app/desk-state';
import { useLetter } from '../features/letterbox/index';
import { WithoutComplaint, type Asked } from '../features/safety/without-complaint';
import { say } from '../messages/say';
import { Button, Cluster, useHotkeys } from '../ui/index';

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
    <WithoutComplaint asked={asked} onClose={() => setAsked(null)}>
      <p>{say(asked === 'serious' ? 'seriousBeforeThen' : 'helpBeforeThen')}</p>
      {mayListen && (
        <Cluster>
          <Button onPress={() => (setAsked(null), void start())}>{say('letterStart')}</Button>
        </Cluster>
      )}
    </WithoutComplaint>
  );
}
