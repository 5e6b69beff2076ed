import { Plus, Search, User } from 'lucide-react';
import { useState } from 'react';
import {
  BarTitle,
  Button,
  Card,
  DemoRibbon,
  DeskLayout,
  Menu,
  PromiseList,
  Quiet,
  RegisterTable,
  SavedNote,
  SectionHeading,
  Stack,
  TextField,
  TopBar,
} from '../ui';
import s from './gallery.module.css';

const nothing = () => {};
const columns = {
  reference: 'Reference',
  state: 'How it stands',
  quote: 'In their words',
  owner: 'Who',
  when: 'When',
};

const open = [
  { id: '1', reference: 'MIL-2026-A0147', state: 'We owed a call by 12:00', quote: '“The deposit, twice”', owner: 'you', when: 'ring now', whenTone: 'red' },
  { id: '2', reference: 'MIL-2026-B0061', state: 'With Chen to decide', quote: '“The lift was out”', owner: 'Ben T.', when: 'by 15:00', whenTone: 'amber' },
  { id: '3', reference: 'MIL-2026-A0139', state: 'Looking into it', quote: '“No hot water, again”', owner: 'you', when: 'Monday 10:00' },
] as const; // prettier-ignore

const closed = [
  { id: '4', reference: 'MIL-2026-A0146', state: 'Settled', quote: '“Sixteen pounds for parking”', owner: 'Dora M.', when: 'today 11:20' },
  { id: '5', reference: 'MIL-2026-B0060', state: 'Not settled', quote: '“Noise all night”', owner: 'Amira K.', when: 'yesterday' },
  { id: '6', reference: 'MIL-2026-A0145', state: 'Settled', quote: '“Breakfast was cold”', owner: 'Ben T.', when: 'yesterday' },
]; // prettier-ignore

const promises = [
  {
    id: '1',
    text: 'Ring G. O. about the deposit',
    when: 'Late: due 12:00',
    state: 'late',
    stateLabel: 'Late',
  },
  { id: '2', text: 'Ring P. L. back (Ben is off: take it?)', when: '15:30', state: 'due', stateLabel: 'Due' },
  {
    id: '3',
    text: 'Send J. F. the corrected bill',
    when: 'before closing',
    state: 'later',
    stateLabel: 'Later',
  },
] as const;

export function Desk() {
  const [find, setFind] = useState('');
  return (
    <DeskLayout
      sideLabel="Today"
      bar={
        <TopBar
          label="Desk"
          left={<BarTitle name="Amends" place="Mill Lane Hotel" />}
          right={
            <>
              <SavedNote>Saved here 14:02 · 3 still to send</SavedNote>
              <Menu
                label="Amira K."
                icon={<User />}
                onChoose={nothing}
                items={[
                  { id: 'switch', label: 'Somebody else', keyHint: 'Ctrl L' },
                  { id: 'settings', label: 'Settings', hint: 'this desk, printers, people' },
                ]}
              />
            </>
          }
        />
      }
      side={
        <>
          <Card label="Promised for today">
            <SectionHeading>Promised for today</SectionHeading>
            <PromiseList items={promises} onOpen={nothing} />
          </Card>
          <Card label="Ring to ask if it worked">
            <SectionHeading>Ring to ask if it worked</SectionHeading>
            <Quiet>Four guests, three of them this week.</Quiet>
            <Button isWide>Follow up</Button>
          </Card>
          <Card tone="accent">
            “Deposit taken twice” came up four times this month. Chen is looking into why.
          </Card>
        </>
      }
    >
      <h1 className={s.hidden}>Desk</h1>
      <div className={s.deskHead}>
        <Button variant="primary" size="large" isWide icon={<Plus />} keyHint="Ctrl N">
          New complaint
        </Button>
        <Button size="large">Small one</Button>
        <TextField
          label="Find"
          isLabelHidden
          type="search"
          size="large"
          icon={<Search />}
          keyHint="Ctrl F"
          placeholder="Find a name, number or word"
          value={find}
          onChange={setFind}
        />
      </div>
      <Stack gap={32}>
        <Stack gap={12}>
          <SectionHeading>Open now</SectionHeading>
          <RegisterTable caption="Open now" columns={columns} rows={open} onOpen={nothing} />
        </Stack>
        <Stack gap={12}>
          <SectionHeading>Recently closed</SectionHeading>
          <RegisterTable caption="Recently closed" columns={columns} rows={closed} onOpen={nothing} />
        </Stack>
      </Stack>
      <DemoRibbon>Sample data</DemoRibbon>
    </DeskLayout>
  );
}
