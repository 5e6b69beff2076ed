import { coolest, hottest, onScale } from './kettle-level';

export interface TracePoint {
  /** Any unit of time, rising. */
  at: number;
  /** 30–100 °C. */
  temperature: number;
}

export interface Spot {
  x: number;
  y: number;
}

/** Where the points stand in a box of this size. One point alone stands at the right end, as the latest does. */
export function traceSpots(points: readonly TracePoint[], width: number, height: number): Spot[] {
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? 0) - first;
  return points.map((point) => ({
    x: round(span > 0 ? ((point.at - first) / span) * width : width),
    y: round(height * (1 - ((onScale(point.temperature) ?? coolest) - coolest) / (hottest - coolest))),
  }));
}

/**
 * A soft line through the spots. Its handles are level, so the curve never rises over a peak or dips
 * under a low that nobody measured.
 */
export function tracePath(spots: readonly Spot[]): string {
  return spots
    .map((spot, index) => {
      const before = spots[index - 1];
      if (!before) return `M${spot.x} ${spot.y}`;
      const middle = round((before.x + spot.x) / 2);
      return `C${middle} ${before.y} ${middle} ${spot.y} ${spot.x} ${spot.y}`;
    })
    .join(' ');
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
