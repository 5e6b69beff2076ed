// Sheets over sheets, the hidden screen, and who gets Esc.
import { useState } from 'react';
import {
  BarTitle,
  Button,
  Checklist,
  GrowingText,
  HideScreen,
  PageHeading,
  PageLayout,
  Sheet,
  Stack,
  TextField,
  TopBar,
  useHotkeys,
} from '../ui';

const nothing = () => {};
const bar = <TopBar label="Gallery" left={<BarTitle name="Amends" place="Gallery" />} />;

export function Layers() {
  const [isOpen, setOpen] = useState(true);
  const [isOver, setOver] = useState(false);
  const [isHidden, setHidden] = useState(false);
  const [escapes, setEscapes] = useState(0);
  const [said, setSaid] = useState('');
  useHotkeys({
    F8: () => setHidden(!isHidden),
    'Ctrl+N': () => setOpen(true),
    'Alt+3': () => setSaid('hot'),
    Esc: () => setEscapes(escapes + 1),
  });
  return (
    <PageLayout bar={bar}>
      <PageHeading>Layers</PageHeading>
      <GrowingText label="Behind the sheet" value={said} onChange={setSaid} />
      <Stack>
        <p>
          Esc reached the screen: <output>{escapes}</output>
        </p>
        <Checklist
          label="Lines"
          rows={[{ id: '1', text: 'One line', amount: '£1.00', isTicked: false }]}
          onTick={nothing}
        />
      </Stack>
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="I’ve just promised"
        closeLabel="Close"
        foot={<Button variant="primary">Keep the promise here</Button>}
      >
        <TextField label="What" value="" onChange={nothing} />
        <Button onPress={() => setOver(true)}>Who else could do it?</Button>
      </Sheet>
      <Sheet
        isOpen={isOver}
        onClose={() => setOver(false)}
        side="bar"
        title="Stand-ins"
        closeLabel="Close stand-ins"
      >
        <p>Ben and Dora are here until 18:00.</p>
      </Sheet>
      <HideScreen
        isOn={isHidden}
        greeting="Welcome to Mill Lane Hotel"
        hint="F8 brings the screen back"
        onShow={() => setHidden(false)}
      />
    </PageLayout>
  );
}
