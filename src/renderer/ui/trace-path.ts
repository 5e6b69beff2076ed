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
 * A soft line through the spots that never rises over a peak or dips under a low nobody measured
 * (monotone cubic: level at every turn, in between no steeper than its neighbours).
 */
export function tracePath(spots: readonly Spot[]): string {
  const slopes = spots.slice(1).map((spot, index) => slopeOf(spots[index]!, spot));
  return spots
    .map((spot, index) => {
      const before = spots[index - 1];
      if (!before) return `M${spot.x} ${spot.y}`;
      const third = (spot.x - before.x) / 3;
      const from = before.y + third * tangentAt(slopes, index - 1);
      const to = spot.y - third * tangentAt(slopes, index);
      return `C${round(before.x + third)} ${round(from)} ${round(spot.x - third)} ${round(to)} ${spot.x} ${spot.y}`;
    })
    .join(' ');
}

function slopeOf(from: Spot, to: Spot): number {
  return to.x > from.x ? (to.y - from.y) / (to.x - from.x) : 0;
}

/** The harmonic mean of the slopes on both sides; level where the line turns. */
function tangentAt(slopes: readonly number[], index: number): number {
  const left = slopes[index - 1] ?? slopes[index] ?? 0;
  const right = slopes[index] ?? left;
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
