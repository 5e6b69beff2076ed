import { useState } from 'react';
import {
  BarTitle,
  Button,
  Card,
  ChoiceChips,
  Cluster,
  EmptyState,
  FactList,
  GrowingText,
  Kettle,
  MissingList,
  MoneyField,
  Notice,
  PageHeading,
  PageLayout,
  PassphraseField,
  Pill,
  PinField,
  QuietSay,
  SavedNote,
  SectionHeading,
  SelectField,
  TextField,
  TickBox,
  TopBar,
} from '../ui';

const nothing = () => {};
const bar = <TopBar label="Gallery" left={<BarTitle name="Amends" place="Gallery" />} />;

function Fields() {
  const [text, setText] = useState('Mill Lane Hotel');
  const [talk, setTalk] = useState<string | null>('here');
  const [about, setAbout] = useState<string[]>(['bill']);
  const [sum, setSum] = useState<number | null>(1840);
  const [tick, setTick] = useState(true);
  return (
    <>
      <TextField label="Name of the branch" hint="As customers know it." value={text} onChange={setText} />
      <TextField
        label="Short code"
        width="short"
        value=""
        onChange={nothing}
        error="Give the branch a short code, such as MIL. It begins every reference."
      />
      <TextField label="Ring them on" type="date" width="half" value="2026-11-27" onChange={nothing} />
      <SelectField
        label="Currency"
        width="half"
        value="GBP"
        onChange={nothing}
        options={[
          { value: 'GBP', label: 'Pound sterling' },
          { value: 'EUR', label: 'Euro' },
        ]}
      />
      <MoneyField
        label="How much"
        symbol="£"
        value={sum}
        onChange={setSum}
        parse={(typed) =>
          /^\d+([.,]\d{0,2})?$/.test(typed) ? Math.round(Number(typed.replace(',', '.')) * 100) : null
        }
        format={(minor) => (minor / 100).toFixed(2)}
      />
      <PassphraseField
        label="Passphrase"
        value="four calm words here"
        onChange={nothing}
        showLabel="Show"
        hideLabel="Hide"
      />
      <PinField
        label="New PIN"
        hint="Six digits."
        value="12"
        onChange={nothing}
        error="A PIN has six digits."
      />
      <GrowingText
        label="What we found"
        labelNote="(facts only)"
        value=""
        onChange={nothing}
        placeholder="Two card payments of £18.40"
      />
      <ChoiceChips
        label="How shall we talk?"
        value={talk}
        onChange={setTalk}
        options={[
          { value: 'here', label: 'Here, now' },
          { value: 'ring', label: 'Ring later' },
          { value: 'write', label: 'In writing' },
          { value: 'none', label: 'Prefers not to say' },
        ]}
      />
      <ChoiceChips
        label="What it is about"
        isMulti
        value={about}
        onChange={setAbout}
        options={[
          { value: 'bill', label: 'The bill' },
          { value: 'room', label: 'The room' },
          { value: 'people', label: 'How they were treated' },
        ]}
      />
      <TickBox label="The recovery key is printed and put away" value={tick} onChange={setTick} />
      <TickBox
        label="Customers can see this screen"
        value={false}
        onChange={nothing}
        error="Choose one to go on."
      />
    </>
  );
}

export function Parts() {
  return (
    <PageLayout bar={bar}>
      <PageHeading below="Every part that the other screens don’t show.">Parts</PageHeading>
      <Cluster>
        <Button variant="primary">Primary</Button>
        <Button>Outlined</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Erase for good</Button>
        <Button isPressed>Pressed</Button>
        <Button isDisabled>Not now</Button>
      </Cluster>
      <Cluster>
        <Pill>Parked</Pill>
        <Pill tone="accent">Yours to do</Pill>
        <Pill tone="amber">Chen signs it</Pill>
        <Pill tone="red">Late</Pill>
        <SavedNote>Saved 14:02</SavedNote>
        <SavedNote state="saving">Saving</SavedNote>
        <SavedNote state="failed">Not saved: the disk is full</SavedNote>
      </Cluster>
      <Notice title="Kept, and waiting for you">Ben listened at 13:40. Their words are safe here.</Notice>
      <Notice tone="amber" title="Chen decides this" action={<Button>Ask Chen</Button>}>
        £60.00 is more than is yours to give today. Everything is kept; go on with the rest.
      </Notice>
      <Notice tone="red" title="This couldn’t be saved">
        Everything up to 14:02 is safe. The disk is full. Leave this open and ring the manager.
      </Notice>
      <MissingList
        title="Before it can be filed"
        onGo={nothing}
        items={[
          { id: '1', label: 'Ask: “Have I missed anything?”' },
          { id: '2', label: 'Nobody rang back: what did they say?' },
        ]}
      />
      <SectionHeading>States</SectionHeading>
      <EmptyState title="Nothing promised for today" action={<Button>New promise</Button>}>
        What you promise with F4 appears here until it is done.
      </EmptyState>
      <FactList
        facts={[
          {
            id: '1',
            term: 'Guest',
            value: 'Mrs Grace Osei',
            action: (
              <Button variant="quiet" size="bar">
                Change
              </Button>
            ),
          },
          { id: '2', term: 'Wants', value: 'my money back, and somebody to say sorry' },
        ]}
      />
      <QuietSay
        starter="So you…"
        chips={['deposit', 'twice', '2 November']}
        more={{ label: 'Whole sentence', isOpen: false, onPress: nothing }}
      />
      <Card>
        <Cluster gap={40}>
          {[null, 30, 60, 80, 95, 100].map((heat) => (
            <Kettle key={heat} size="small" temperature={heat} word="" label={`Kettle ${heat}`} />
          ))}
        </Cluster>
        <Cluster gap={40}>
          <Kettle temperature={null} word="Not set" label="Not set yet" />
          <Kettle temperature={60} word="Warm" label="Warm, 60 degrees" />
          <Kettle temperature={95} word="Boiling" label="Boiling, 95 degrees" />
        </Cluster>
      </Card>
      <SectionHeading aside="All of them with react-hook-form">Fields</SectionHeading>
      <Fields />
    </PageLayout>
  );
}
