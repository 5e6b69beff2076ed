// A QR code as one vector path: sharp on any printer. Decoration to a screen reader: its words must stand beside it.
import { encode } from 'uqr';

/** The light zone that a scanner needs around it, four modules, is the sheet's own white: keep words that far away. */
export function QrMark({ text, className }: { text: string; className?: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={squares.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
