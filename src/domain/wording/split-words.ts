// Cuts a note into words that rules can be laid over: lower case, by sentence and clause, without what is quoted.

export interface Word {
  /** Lower case with straight apostrophes; "he’s" is two words, "he" and "'s". */
  text: string;
  /** Where it stands in the note, in UTF-16 units. */
  from: number;
  to: number;
  sentence: number;
  clause: number;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’](?=\p{L}))*/gu;
/** What sticks to the end of a word and says something of its own: "he’s", "should’ve", "the guest’s". */
const ending = /^(.+?)('(?:s|re|ve|ll|d|m))$/u;

/** Quoted stretches are customers' words (K14): they hold no words here, and nothing is read across them. */
export function splitWords(note: string): Word[] {
  const words: Word[] = [];
  const readable = withoutQuotations(note);
  let sentence = 0;
  let clause = 0;
  let end = 0;
  for (const found of readable.matchAll(word)) {
    const between = readable.slice(end, found.index);
    if (/[.!?…]\S?\s|[;\n\u0000]/u.test(between)) sentence += 1;
    // "4.2" is one thing, and so is "short-staffed".
    if (!/^(?:[ \t]*|[.-])$/u.test(between)) clause += 1;
    end = found.index + found[0].length;
    const text = found[0].toLowerCase().replaceAll('’', "'");
    const parts = ending.exec(text);
    // Lower case may be longer than what was written (İ): then the word is kept whole.
    const cut = parts?.[2] && text.length === found[0].length ? end - parts[2].length : end;
    words.push({
      text: cut < end ? (parts?.[1] ?? text) : text,
      from: found.index,
      to: cut,
      sentence,
      clause,
    });
    if (cut < end) words.push({ text: parts?.[2] ?? '', from: cut, to: end, sentence, clause });
  }
  return words;
}

const closing: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"', "'": "'" };

/** The same length, with every quotation blanked; one that isn't closed yet reaches to the end of its line. */
function withoutQuotations(note: string): string {
  const units = note.split('');
  for (let at = 0; at < units.length; at += 1) {
    const closers = closing[units[at] ?? ''];
    if (closers === undefined || !opens(note, at)) continue;
    const end = endOf(note, at, closers);
    // An apostrophe that opens nothing ("’til noon") must not hide the rest of the line.
    if (end === null) continue;
    units.fill('\u0000', at, end);
    at = end - 1;
  }
  return units.join('');
}

function opens(note: string, at: number): boolean {
  return /^$|[\s([–—:,-]/u.test(note[at - 1] ?? '') && /\S/u.test(note[at + 1] ?? '');
}

/** One past the closing mark. */
function endOf(note: string, at: number, closers: string): number | null {
  const isSingle = note[at] === '‘' || note[at] === "'";
  const newline = note.indexOf('\n', at);
  const lineEnd = newline < 0 ? note.length : newline;
  for (let to = at + 1; to < lineEnd; to += 1) {
    if (!closers.includes(note[to] ?? '')) continue;
    if (isSingle && /[\p{L}\p{N}]/u.test(note[to + 1] ?? '')) continue;
    return to + 1;
  }
  return isSingle ? null : lineEnd;
}
