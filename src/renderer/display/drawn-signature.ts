// What was drawn, as whole numbers within a box: a few kilobytes, no picture, nothing that could be anything else.
import type { Signature } from '#domain/event/values';

/** As the event takes them. */
const most = { strokes: 80, points: 1_000 };

interface Line {
  points: readonly { x: number; y: number }[];
}

/** Null where nothing was drawn. Of a line with very many points every second, third … is kept. */
export function drawnSignature(lines: readonly Line[], width: number, height: number): Signature | null {
  const strokes = lines
    .filter(({ points }) => points.length > 0)
    .slice(0, most.strokes)
    .map(({ points }) => {
      const step = Math.ceil(points.length / most.points);
      return points
        .filter((_, at) => at % step === 0 || at === points.length - 1)
        .flatMap(({ x, y }) => [within(x, width), within(y, height)]);
    });
  if (strokes.length === 0) return null;
  return {
    how: 'drawn',
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
    strokes,
  };
}

function within(value: number, end: number): number {
  return Math.round(Math.min(Math.max(value, 0), end));
}
