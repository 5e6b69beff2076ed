import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { elapsed } from './elapsed';
import { Pill } from './pill';
import { VisuallyHidden } from './visually-hidden';

export interface ElapsedTimeProps {
  /** Epoch milliseconds. */
  since: number;
  /** What is measured, for screen readers. */
  label: string;
  /** Epoch milliseconds; stops the clock there. */
  now?: number;
}

/** How long they have been heard. A timer role, so that it isn't read out each second. */
export function ElapsedTime({ since, label, now }: ElapsedTimeProps) {
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    if (now !== undefined) return;
    const every = setInterval(() => setTick(Date.now()), 1000);
    return () => clearInterval(every);
  }, [now]);
  return (
    <Pill look="outlined" icon={<Clock />}>
      <span role="timer" aria-live="off">
        <VisuallyHidden>{label} </VisuallyHidden>
        {elapsed((now ?? tick) - since)}
      </span>
    </Pill>
  );
}
