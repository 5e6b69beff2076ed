import type { AspectItem } from '../ui';
import {
  AmountLine,
  AspectList,
  Button,
  Cluster,
  Kettle,
  SideSection,
  TemperatureNow,
  TemperatureTrace,
} from '../ui';

const points = [
  { at: 0, temperature: 82 },
  { at: 3, temperature: 95 },
  { at: 8, temperature: 72 },
  { at: 14, temperature: 62 },
];

export function SideColumn(props: {
  heat: number;
  word: string;
  states: AspectItem['state'][];
  sum?: string;
}) {
  const names = ['Deposit taken twice', 'Nobody rang back'];
  const said = { open: 'to do', current: 'now', done: 'checked' };
  return (
    <>
      <TemperatureNow
        kettle={
          <Kettle
            size="small"
            temperature={props.heat}
            word={props.word}
            label={`${props.word}, ${props.heat}°`}
          />
        }
        trace={
          <TemperatureTrace
            points={[...points.slice(0, 3), { at: 14, temperature: props.heat }]}
            word={props.word}
            note="peak 95°"
            label="From 82° over a peak of 95° to now"
          />
        }
      />
      <SideSection title="What it is about">
        <AspectList
          items={names.map((label, i) => ({
            id: label,
            label,
            state: props.states[i]!,
            stateLabel: said[props.states[i]!],
          }))}
        />
      </SideSection>
      <SideSection title="Changes so far">
        {props.sum === undefined ? (
          <p>Nothing yet. Refunds, charges and promises gather here for the recap.</p>
        ) : (
          <AmountLine label="Back to them" amount={props.sum} />
        )}
      </SideSection>
      <SideSection>
        <Cluster gap={4}>
          <span>You’re holding this</span>
          <Button variant="quiet" size="bar">
            Hand over
          </Button>
        </Cluster>
      </SideSection>
    </>
  );
}
