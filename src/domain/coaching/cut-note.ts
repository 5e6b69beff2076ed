// Cuts a listening note into the stretches it is made of, and tells wishes and bare facts from what went wrong.

export interface Stretch {
  /** As noted, word for word, without the marks it was cut at. */
  words: string;
  /** Where it stands in the note: characters from the start. */
  start: number;
  end: number;
  /** The first stretch of its sentence. */
  opensSentence: boolean;
  /** What they would like, rather than what happened (9.1). */
  isWish: boolean;
  /** A time or number by itself: worth keeping, but nothing that went wrong. */
  isBareFact: boolean;
}

const clauseStart =
  "(?:nobody|no one|noone|nothing|the|they|it|then|when|there|he|she|you|my|our|i|we|now|also|still|your|somebody|someone|that['’]s|this|i['’]ve|we['’]ve|i['’]m|you['’]ve|they['’]ve|his|her)\\b";
const between = new RegExp(
  [
    String.raw`\s*(?:\n|\.{2,}|…|;|•|·|\s[-–—]\s)\s*`,
    String.raw`(?<=[\p{L}\p{N}’”)])[.!?]+\s+`,
    String.raw`\s*,?\s+(?:and then|and also|and maybe|on top of that|plus)\s+`,
    `\\s*,\\s+(?:and |but )?(?=${clauseStart})`,
    `\\s+(?:and|but)\\s+(?=${clauseStart})`,
  ].join('|'),
  'giu',
);

/** How people begin when they say what should happen. Not "I need": a need may be the very thing that was missed. */
const wish = new RegExp(
  "^(?:and |but |so |no,? |ok,? |well,? |please,? )?(?:i(?:['’]d| would) (?:like|sooner|rather|prefer|want)|" +
    "i (?:don['’]?t )?(?:want|expect)|what i(?: want|['’]d like)|i['’]m to get|just (?:the (?:difference|money|refund)|" +
    'give|want|tell|ring|my money)|give (?:me|it|us)|stop (?:it|that|the|sending|taking)|keep (?:it|the|that|my)|' +
    'tell (?:him|her|them|me)|ring (?:me|her|him|us)|call me|text me|can (?:you|i|we)|could (?:you|i|we)|put it|' +
    'let me|all i want)\\b',
  'iu',
);
/** Told what not to do or say: neither a wish nor something that went wrong. */
const order =
  /^(?:and |but |so )?(?:don['’]?t|do not|count|look|listen|write what|hang on|wait)\b(?! (?:work|get|have))/iu;
/** How a sentence goes on from the last; no part of what it says. */
const goesOn = /^(?:and|but|so)\s+(?=\p{L})/iu;
const fact = /^(?:\p{L}+ )?(?:at |on )?\d{1,2}[.:]\d{2}$|^\p{L}+ \d+$/iu;

/** In the order of the note. What holds no word is left out. */
export function cutNote(note: string): Stretch[] {
  const stretches: Stretch[] = [];
  let wasWish = false;
  for (const { start, end, opensSentence } of slices(note)) {
    const words = note.slice(start, end).replace(/\s+/gu, ' ');
    // A wish goes on to the end of its sentence, and into one that begins with "And".
    const isWish: boolean = wish.test(words) || (wasWish && (!opensSentence || /^and\b/iu.test(words)));
    wasWish = isWish;
    const own = start + (goesOn.exec(note.slice(start, end))?.[0].length ?? 0);
    stretches.push({
      words: note.slice(own, end).replace(/\s+/gu, ' '),
      start: own,
      end,
      opensSentence,
      isWish: isWish || order.test(words),
      isBareFact: fact.test(words),
    });
  }
  return stretches;
}

/** What they would like, stretch by stretch in their words: a first proposal for "what would they like?". */
export function wishesIn(note: string): string[] {
  const wishes: { start: number; end: number }[] = [];
  let last: Stretch | null = null;
  for (const stretch of cutNote(note)) {
    if (stretch.isWish && !order.test(stretch.words)) {
      const before = wishes.at(-1);
      if (before && !stretch.opensSentence && last?.end === before.end) before.end = stretch.end;
      else wishes.push({ start: stretch.start, end: stretch.end });
    }
    last = stretch;
  }
  return wishes.map(({ start, end }) => note.slice(start, end).replace(/\s+/gu, ' '));
}

function slices(note: string): { start: number; end: number; opensSentence: boolean }[] {
  const found: { start: number; end: number; opensSentence: boolean }[] = [];
  let from = 0;
  let opensSentence = true;
  const add = (to: number) => {
    const piece = note.slice(from, to);
    const start = from + (/^[\s,.;:]*/u.exec(piece)?.[0].length ?? 0);
    const end = from + piece.replace(/[\s,.;:!]+$/u, '').length;
    if (start < end && /[\p{L}\p{N}]/u.test(note.slice(start, end)))
      found.push({ start, end, opensSentence });
  };
  for (const match of note.matchAll(between)) {
    add(match.index);
    from = match.index + match[0].length;
    opensSentence = /[.!?\n…;•·–—]/u.test(match[0]);
  }
  add(note.length);
  return found;
}
