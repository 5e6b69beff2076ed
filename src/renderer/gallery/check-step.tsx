import { useState } from 'react';
import {
  ActionRow,
  BigAnswers,
  Button,
  Cluster,
  CounterLayout,
  PageHeading,
  SavedNote,
  SayBlock,
  Stack,
  WhyWeAsk,
} from '../ui';
import { CounterBar } from './counter-bar';
import { SideColumn } from './side-column';

const options = [
  { value: 'yes', title: 'Yes, that’s it' },
  { value: 'nearly', title: 'Nearly: fix the words', hint: 'they put it differently' },
  { value: 'no', title: 'No, I had it wrong', hint: 'start this one again' },
  { value: 'differ', title: 'We see it differently', hint: 'both versions are kept' },
];

export function CheckStep() {
  const [answer, setAnswer] = useState('yes');
  return (
    <CounterLayout
      sideLabel="This complaint"
      bar={<CounterBar back="Back" stage="Check" />}
      side={<SideColumn heat={62} word="Warm" states={['current', 'open']} />}
    >
      <SayBlock
        label="Say"
        parts={[
          'Mrs Osei, you paid the deposit once, and it left your account ',
          { highlight: 'twice' },
          '. Have I got that right?',
        ]}
        another={{ label: 'Another way to say it', onPress: () => {} }}
      />
      <Stack gap={16}>
        <PageHeading takesFocus below="Deposit taken twice · next: nobody rang back">
          What did Mrs Osei say?
        </PageHeading>
        <BigAnswers
          label="What did Mrs Osei say?"
          isLabelHidden
          options={options}
          value={answer}
          onChange={setAnswer}
        />
      </Stack>
      <Cluster>
        <WhyWeAsk label="Why we ask">
          So that we put right what they said, not what we heard. Their words stay beside ours in the report.
        </WhyWeAsk>
        <Button variant="quiet" size="bar">
          The customer has left
        </Button>
      </Cluster>
      <ActionRow note={<SavedNote look="plain">Saved 14:04</SavedNote>}>
        <Button variant="primary" size="step">
          Continue
        </Button>
        <Button variant="quiet" size="step">
          Park
        </Button>
      </ActionRow>
    </CounterLayout>
  );
}
