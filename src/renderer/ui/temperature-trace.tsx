import { classNames } from './class-names';
import { heatOf } from './kettle-level';
import type { TracePoint } from './trace-path';
import { tracePath, traceSpots } from './trace-path';
import s from './temperature.module.css';

export interface TemperatureTraceProps {
  points: readonly TracePoint[];
  /** The whole sentence for screen readers. */
  label: string;
  word: string;
  note?: string;
}

const width = 150;
const height = 34;

/** How the conversation went so far: a line, where it is now, its peak in words. */
export function TemperatureTrace({ points, label, word, note }: TemperatureTraceProps) {
  const spots = traceSpots(points, width, height);
  const last = spots.at(-1);
  return (
    <div className={s.trace}>
      <svg
        className={classNames(s.graph, s[heatOf(points.at(-1)?.temperature ?? null)])}
        viewBox={`-3 -4 ${width + 8} ${height + 8}`}
        role="img"
        aria-label={label}
      >
        <line className={s.ground} x1="0" x2={width} y1={height + 2} y2={height + 2} />
        <path className={s.path} d={tracePath(spots)} />
        {last && <circle className={s.now} cx={last.x} cy={last.y} r="3.5" />}
      </svg>
      <p className={s.caption}>
        <strong>{word}</strong>
        {note !== undefined && <span> · {note}</span>}
      </p>
    </div>
  );
}
