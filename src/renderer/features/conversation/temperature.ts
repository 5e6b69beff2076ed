// The temperature of the conversation: our hand on the stove turns it. Every change is paired with what came before it.
import { create } from 'zustand';
import type { Incident } from '#domain/incident/state';
import { say, type MessageKey } from '../../messages/say';
import { useConversation } from './conversation-store';
import { temperatureNow } from './situation';

/** The four words and the degrees they set. */
export const temperatureWords = [
  { value: 40, key: 'calm' },
  { value: 60, key: 'warm' },
  { value: 80, key: 'hot' },
  { value: 95, key: 'boiling' },
] as const satisfies readonly { value: number; key: MessageKey }[];

/** Which of the four words a number belongs to, by the degrees that word sets. */
export function wordOf(degrees: number): (typeof temperatureWords)[number] {
  const [calm, warm, hot, boiling] = temperatureWords;
  if (degrees < 50) return calm;
  if (degrees < 70) return warm;
  return degrees < 90 ? hot : boiling;
}

/** Fine steps come in bursts; only where they come to rest is recorded. Milliseconds, well within a second. */
const rest = 500;

interface Fine {
  /** Where fine steps stand before they come to rest. */
  degrees: number | null;
  timer: ReturnType<typeof setTimeout> | null;
}
const useFine = create<Fine>(() => ({ degrees: null, timer: null }));

/** What the screen shows: the record, or a fine step that is on its way there. */
export function useTemperature(): number | null {
  const fine = useFine((state) => state.degrees);
  const recorded = useConversation((store) => (store.open ? temperatureNow(store.open.incident) : null));
  return fine ?? recorded;
}

export function setTemperature(degrees: number): void {
  const { timer } = useFine.getState();
  if (timer) clearTimeout(timer);
  useFine.setState({ degrees: null, timer: null });
  const { open, tell } = useConversation.getState();
  if (!open) return;
  void tell([{ type: 'temperatureRead.v1', payload: { degrees, after: lastDeed(open.incident) } }]);
}

/** @param by degrees, usually 5 up or down; from "warm" where nobody has set any */
export function nudgeTemperature(by: number): void {
  const { open } = useConversation.getState();
  if (!open) return;
  const { degrees, timer } = useFine.getState();
  if (timer) clearTimeout(timer);
  const from = degrees ?? temperatureNow(open.incident) ?? 60 - by;
  const next = Math.min(100, Math.max(30, from + by));
  useFine.setState({ degrees: next, timer: setTimeout(() => setTemperature(next), rest) });
}

/** Records a fine step that hasn't come to rest; before parking and leaving. */
export function settleTemperature(): void {
  const { degrees } = useFine.getState();
  if (degrees !== null) setTemperature(degrees);
}

/** What had last been said or done since the temperature was last read (2.4); null when nothing was. */
export function lastDeed(incident: Incident): { kind: 'said' | 'done'; what: string } | null {
  const since = incident.temperature.at(-1)?.at ?? null;
  const deeds = [
    ...incident.said.map((one) => ({ at: one.at, kind: 'said' as const, what: one.phrase ?? one.moment })),
    ...(incident.restatement
      ? [{ at: incident.restatement.at, kind: 'said' as const, what: incident.restatement.text }]
      : []),
    ...(incident.storyFinished ? [deed(incident.storyFinished.at, say('deed.story'))] : []),
    ...incident.aspects.flatMap((one) =>
      one.answer ? [deed(one.answer.at, say('deed.checked', { about: one.label }))] : [],
    ),
    ...incident.remedies.map((one) => deed(one.offered.at, say('deed.offered', { about: one.label }))),
    ...incident.promises.map((one) => deed(one.made.at, say('deed.promised', { about: one.what }))),
    ...incident.managerAsked.map((one) => deed(one.at, say('deed.manager'))),
  ].filter(({ at }) => since === null || Date.parse(at) > Date.parse(since));
  const last = deeds.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  return last ? { kind: last.kind, what: [...last.what].slice(0, 140).join('') } : null;
}

function deed(at: string, what: string) {
  return { at, kind: 'done' as const, what };
}
