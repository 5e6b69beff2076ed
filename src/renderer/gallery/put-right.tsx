import { useState } from 'react';
import {
  ActionRow,
  Button,
  CounterLayout,
  OfferRow,
  QuoteCard,
  SavedNote,
  SayBlock,
  SectionHeading,
  Stack,
} from '../ui';
import { CounterBar } from './counter-bar';
import { SideColumn } from './side-column';

const offers = [
  {
    id: 'refund',
    title: 'Refund the second deposit to the card',
    ground: 'Theirs by right: taken in error (4.2) · with them in 3 to 5 working days',
    amount: '£18.40',
    pill: { label: 'Yours to do', tone: 'accent' },
  },
  {
    id: 'fee',
    title: 'Take off the late fee it caused',
    ground: 'Theirs by right (4.5) · at once',
    amount: '£5.00',
    pill: { label: 'Yours to do', tone: 'accent' },
  },
  {
    id: 'letter',
    title: 'Letter of apology, signed',
    ground: 'Putting it right (7.1) · by Friday',
    pill: { label: 'Chen signs it', tone: 'amber' },
  },
  {
    id: 'room',
    title: 'A quieter room, same price',
    ground: 'A gesture (9.1) · now',
    pill: { label: 'Yours to give', tone: 'accent' },
  },
] as const;

export function PutRight() {
  const [added, setAdded] = useState<string[]>(['refund', 'fee']);
  const toggle = (id: string) =>
    setAdded(added.includes(id) ? added.filter((other) => other !== id) : [...added, id]);
  return (
    <CounterLayout
      sideLabel="This complaint"
      bar={<CounterBar back="Back" stage="Put right" />}
      side={<SideColumn heat={62} word="Warm" states={['done', 'done']} sum="£23.40" />}
    >
      <SayBlock
        label="Say"
        parts={['What would put this right for you?']}
        another={{ label: 'Another way to say it', onPress: () => {} }}
      />
      <QuoteCard lead="In their words, they’d like">“my money back, and somebody to say sorry”</QuoteCard>
      <Stack gap={8}>
        <SectionHeading level={1} size="large" aside="Gestures: £25.00 yours to give, £37.00 left today">
          What we can do
        </SectionHeading>
        {offers.map((offer) => (
          <OfferRow
            key={offer.id}
            {...offer}
            isAdded={added.includes(offer.id)}
            onToggle={() => toggle(offer.id)}
            addLabel={`Add: ${offer.title}`}
            addedLabel={`Added, take away: ${offer.title}`}
          />
        ))}
      </Stack>
      <ActionRow note={<SavedNote look="plain">Saved 14:04</SavedNote>}>
        <Button variant="primary" size="step">
          Continue
        </Button>
        <Button variant="quiet" size="step">
          Park
        </Button>
        <Button variant="quiet" size="step">
          None of these
        </Button>
      </ActionRow>
    </CounterLayout>
  );
}
