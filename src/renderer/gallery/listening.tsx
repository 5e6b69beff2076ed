import { Camera, MessagesSquare, ScanLine, User } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Cluster,
  CounterLayout,
  CueLine,
  ElapsedTime,
  GrowingText,
  Kettle,
  PlainTemperature,
  Quiet,
  SavedNote,
  Stack,
  TemperatureWords,
} from '../ui';
import { CounterBar } from './counter-bar';
import s from './gallery.module.css';

const words = [
  { value: 40, label: 'Calm', keyHint: 'Alt 1' },
  { value: 60, label: 'Warm', keyHint: 'Alt 2' },
  { value: 80, label: 'Hot', keyHint: 'Alt 3' },
  { value: 95, label: 'Boiling', keyHint: 'Alt 4' },
];

function Tray() {
  return (
    <Cluster>
      <Button icon={<ScanLine />}>Scan</Button>
      <Button icon={<Camera />}>Photo</Button>
      <Button icon={<User />}>Name</Button>
      <Button icon={<MessagesSquare />}>How shall we talk?</Button>
    </Cluster>
  );
}

export function Listening() {
  const [said, setSaid] = useState('deposit twice... three calls, nobody rang back');
  const [heat, setHeat] = useState(80);
  return (
    <CounterLayout
      shape="listening"
      sideLabel="Temperature"
      bar={
        <CounterBar
          back="Desk"
          left={<ElapsedTime label="Listening for" since={0} now={42_000} />}
          right={<SavedNote>Saved 14:02</SavedNote>}
        />
      }
      side={
        <>
          <div className={s.sideKettle}>
            <Kettle
              temperature={heat}
              word={words.find((w) => w.value === heat)?.label ?? ''}
              label={`${heat} degrees`}
            />
          </div>
          <TemperatureWords label="How warm is it?" options={words} value={heat} onChange={setHeat} />
        </>
      }
    >
      <CueLine cues={['What happened?', 'And then?', 'What else?']}>
        Stop. Face them. Hands off the keys.
      </CueLine>
      <Stack gap={16}>
        <GrowingText
          size="large"
          label="In their words"
          labelNote="(only if it helps you listen)"
          value={said}
          onChange={setSaid}
          autoFocus
        />
        <Tray />
      </Stack>
      <Stack gap={12}>
        <Cluster gap={16}>
          <Button variant="primary" size="step">
            They’ve said it all
          </Button>
          <Button size="step">I’ll write it up after</Button>
        </Cluster>
        <Quiet>
          Nothing here is required. Is anyone hurt or at risk? <strong>F7</strong>
        </Quiet>
      </Stack>
    </CounterLayout>
  );
}

export function ListeningQuiet() {
  const [said, setSaid] = useState('deposit twice... three calls, nobody rang back');
  return (
    <CounterLayout
      shape="quiet"
      sideLabel="Temperature"
      bar={<CounterBar back="Desk" right={<SavedNote>Saved 14:02</SavedNote>} />}
      side={<PlainTemperature value="80" keyHint="Alt 1–4" label="Temperature" />}
    >
      <h1 className={s.hidden}>Listening</h1>
      <Stack gap={16}>
        <GrowingText size="large" label="In your words" value={said} onChange={setSaid} autoFocus />
        <Tray />
      </Stack>
      <Cluster gap={16}>
        <Button variant="primary" size="step">
          That’s all of it
        </Button>
        <Button size="step">Write it up after</Button>
      </Cluster>
    </CounterLayout>
  );
}
