import type { ReactNode } from 'react';
import s from './temperature-now.module.css';

/** The kettle and its trace side by side, at the head of the right column. */
export function TemperatureNow({ kettle, trace }: { kettle: ReactNode; trace: ReactNode }) {
  return (
    <div className={s.now}>
      {kettle}
      {trace}
    </div>
  );
}
