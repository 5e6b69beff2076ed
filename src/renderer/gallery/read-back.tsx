import { Monitor, Printer } from 'lucide-react';
import { useState } from 'react';
import { ActionRow, Button, Checklist, Cluster, CounterLayout, PageHeading, Pill, SavedNote } from '../ui';
import { CounterBar } from './counter-bar';
import { SideColumn } from './side-column';

const lines = [
  {
    id: '1',
    text: 'Refunded at 14:20 to the card ending 4417; with Mrs Osei by Friday 27 November',
    amount: 'back to Mrs Osei £18.40',
  },
  { id: '2', text: 'Late fee of 2 November taken off, done', amount: 'back to Mrs Osei £5.00' },
  {
    id: '3',
    text: 'A quieter room from tonight; the number is on the new card',
    amount: 'no change in price',
  },
  {
    id: '4',
    text: 'Amira, or a colleague if Amira is off, rings on Friday 27 November before 17:00 to hear that it arrived',
    amount: 'promise',
  },
];

export function ReadBack() {
  const [ticked, setTicked] = useState(['1', '2', '3']);
  return (
    <CounterLayout
      sideLabel="This complaint"
      bar={<CounterBar back="Back" stage="Read back" />}
      side={<SideColumn heat={40} word="Calm" states={['done', 'done']} sum="£23.40" />}
    >
      <PageHeading below="Tick each line as you say it. Mrs Osei sees the same lines.">
        Read it back, or turn the screen
      </PageHeading>
      <Checklist
        label="What was agreed"
        rows={lines.map((line) => ({ ...line, isTicked: ticked.includes(line.id) }))}
        onTick={(id, is) => setTicked(is ? [...ticked, id] : ticked.filter((other) => other !== id))}
        total={{ label: 'Back to Mrs Osei, in all', amount: '£23.40' }}
      />
      <Cluster>
        <Pill look="outlined" icon={<Monitor />}>
          Customer’s screen: waiting for the answer
        </Pill>
        <Pill look="outlined" icon={<Printer />}>
          Slip: Epson at the till, ready
        </Pill>
      </Cluster>
      <ActionRow note={<SavedNote look="plain">Saved 14:04</SavedNote>}>
        <Button variant="primary" size="step">
          They agree: finish
        </Button>
        <Button variant="quiet" size="step">
          Park
        </Button>
      </ActionRow>
    </CounterLayout>
  );
}
