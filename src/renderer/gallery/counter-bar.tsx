import { ArrowLeft, EyeOff, Shield } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton, Reference, StageTabs, TopBar } from '../ui';

const nothing = () => {};

export function CounterBar(props: { back: string; left?: ReactNode; stage?: string; right?: ReactNode }) {
  const order = ['Listen', 'Check', 'Put right', 'Read back'];
  const at = order.indexOf(props.stage ?? '');
  return (
    <TopBar
      label="Complaint"
      left={
        <>
          <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={nothing}>
            {props.back}
          </Button>
          <Reference>MIL-2026-A0148</Reference>
          {props.left}
        </>
      }
      stages={
        props.stage && (
          <StageTabs
            label="Stages"
            doneLabel="(done)"
            current={props.stage}
            onGo={nothing}
            stages={order.map((label, index) => ({ id: label, label, isDone: index < at }))}
          />
        )
      }
      right={
        <>
          {props.right}
          <IconButton size="bar" icon={<EyeOff />} label="Hide the screen" keyHint="F8" />
          <Button size="bar" keyHint="F6">
            Manager
          </Button>
          <Button size="bar" keyHint="F7">
            Serious
          </Button>
          <Button size="bar" icon={<Shield />} keyHint="F12">
            Help
          </Button>
        </>
      }
    />
  );
}
