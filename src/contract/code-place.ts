// Where in the code something went wrong, without a word of what it said: messages quote what people have typed.

declare const fromAStack: unique symbol;
/** "door.js:12:34", taken from a stack; only `placesIn` and the door make one. */
export type CodePlace = string & { [fromAStack]: true };

const place = String.raw`[\w.-]{1,40}\.(?:js|cjs|mjs|ts):\d{1,7}:\d{1,7}`;
/** Most places that one error tells. */
export const mostPlaces = 8;

/** Where an error arose; nothing for what isn't one, or when its stack tells another story than its message. */
export function placesIn(error: unknown): CodePlace[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  const at = error.stack.indexOf(error.message);
  if (at < 0) return [];
  const frames = error.stack.slice(at + error.message.length);
  const places = frames.matchAll(new RegExp(`(${place})\\)?$`, 'gm'));
  return [...places].slice(0, mostPlaces).map((match) => match[1] as CodePlace);
}

/** Whether a page told one, and nothing else in its guise. */
export function isCodePlace(told: unknown): told is CodePlace {
  return typeof told === 'string' && new RegExp(`^${place}$`).test(told);
}
