// Opening times as somebody types them: "9-12:30, 13:30 to 17", "closed". Told back in one form: "09:00–12:30, 13:30–17:00".
import { branchHours, type Span } from './branch-hours';

const one = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:-|–|—|to|until) ?(\d{1,2})(?:[:.](\d{2}))?$/u;
const closed = /^(?:closed|-|–|)$/u;

/** Null: it can't be understood, or spans overlap, or one ends before it begins. An empty text is a closed day. */
export function readSpans(text: string): Span[] | null {
  const said = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (closed.test(said)) return [];
  const found: Span[] = [];
  for (const part of said.split(/ ?(?:,|;|&|\band\b) ?/u)) {
    const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = one.exec(part) ?? [];
    if (fromHour === undefined || toHour === undefined) return null;
    found.push({ from: timeOf(fromHour, fromMinute), to: timeOf(toHour, toMinute) });
  }
  const spans = found.sort((a, b) => (a.from < b.from ? -1 : 1));
  return branchHours.shape.week.shape.monday.safeParse(spans).data ?? null;
}

export function tellSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** Midnight as a closing time is the day's last minute. */
function timeOf(hour: string, minute: string): string {
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return time === '24:00' ? '23:59' : time;
}
