// F1 and Ctrl+K: every key with what it does. A line can be pressed too: it does what the key does on this screen.
import { useState } from 'react';
import { useShop } from '../app/desk-state';
import { keyTable, places, type KeyLine, type Place } from '../app/keys';
import { useMenu } from '../app/notices';
import { useRoute, type Route } from '../app/route';
import { useConversation } from '../features/conversation/conversation-store';
import { say } from '../messages/say';
import {
  keyHintOf,
  KeyHint,
  pressHotkey,
  Quiet,
  SectionHeading,
  Sheet,
  TextField,
  useHotkeys,
  VisuallyHidden,
} from '../ui/index';
import s from './keys-sheet.module.css';

export function KeysSheet() {
  const [isOpen, setOpen] = useState(false);
  const turn = () => setOpen(!isOpen);
  useHotkeys({ F1: turn, 'Ctrl+K': turn });
  useMenu({ help: turn });
  return (
    <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('keysTitle')} closeLabel={say('close')}>
      <Keys onClose={() => setOpen(false)} />
    </Sheet>
  );
}

function Keys({ onClose }: { onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const here = usePlacesHere();
  const found = keyTable.filter((line) => say(line.does).toLowerCase().includes(wanted.trim().toLowerCase()));
  function press({ keys: [key] }: KeyLine) {
    onClose();
    // Once the sheet is gone and the focus is back where it was: then the key finds its screen as it would by hand.
    if (key) setTimeout(() => pressHotkey(key));
  }
  // Esc closes this list itself.
  const isPressed = ({ place, keys }: KeyLine) => here.includes(place) && keys[0] !== 'Esc';
  const first = found.find(isPressed);
  return (
    <>
      <TextField
        label={say('keysFind')}
        value={wanted}
        onChange={setWanted}
        onEnter={() => first && press(first)}
        name="keysFind"
        autoComplete="off"
        autoFocus
      />
      <Quiet>{say(found.length > 0 ? 'keysBelow' : 'keysNone')}</Quiet>
      {places.map((place) => {
        const lines = found.filter((line) => line.place === place);
        if (lines.length === 0) return null;
        return (
          <section key={place} className={s.group}>
            <SectionHeading level={3} size="small">
              {say(`keys.${place}`)}
            </SectionHeading>
            {lines.map((line) =>
              isPressed(line) ? (
                <button key={line.does} type="button" className={s.line} onClick={() => press(line)}>
                  <Line {...line} />
                </button>
              ) : (
                <div key={line.does} className={s.line}>
                  <Line {...line} />
                </div>
              ),
            )}
          </section>
        );
      })}
    </>
  );
}

function Line({ keys, does }: KeyLine) {
  return (
    <>
      <span>{say(does)}</span>
      <span className={s.keys}>
        {keys.map((key) => (
          <span key={key}>
            <KeyHint>{keyHintOf(key)}</KeyHint>
            <VisuallyHidden>{keyHintOf(key)}</VisuallyHidden>
          </span>
        ))}
      </span>
    </>
  );
}

const besideDesk: Record<Route['screen'], readonly Place[]> = {
  desk: ['lists'],
  register: ['lists'],
  settings: [],
  aboutYou: [],
  headOffice: [],
  printQueue: [],
  filed: ['filed'],
  personPack: [],
  papers: ['filed'],
  bringIn: [],
  setAside: [],
  damaged: [],
  conversation: ['complaint'],
};

function usePlacesHere(): readonly Place[] {
  const { phase } = useShop();
  const route = useRoute((routing) => routing.route);
  const isSmall = useConversation((store) => store.open?.incident.length === 'small');
  if (phase !== 'desk') return ['anywhere'];
  const small: readonly Place[] = route.screen === 'conversation' && isSmall ? ['small'] : [];
  return ['anywhere', 'desk', ...besideDesk[route.screen], ...small];
}
