// A pattern of wording.ts, read once and laid over words. It knows words, lists and gaps, and evaluates nothing.
import { splitWords, type Word } from './split-words';

type Element =
  | { is: 'word'; text: string; isOpen: boolean }
  | { is: 'any' | 'gap' | 'clauseStart' | 'spanOpens' | 'spanCloses' }
  | { is: 'list'; name: string; isOptional: boolean };
export type WordPattern = readonly Element[];

export type Lists = ReadonlyMap<string, readonly WordPattern[]>;

/** Where a pattern fits: indices of words, `to` exclusive; the span is what is marked. */
export interface Fit {
  from: number;
  to: number;
  spanFrom: number;
  spanTo: number;
  /** Per list named in the pattern, the words found for it: [from, to). */
  found: ReadonlyMap<string, readonly [number, number]>;
}

const LONGEST_GAP = 3;
const piece = /\{[a-zA-Z0-9-]+\??\}|[[\]^_…]|[^\s[\]{}^…]+/gu;

export function readPattern(pattern: string): WordPattern {
  return [...pattern.matchAll(piece)].flatMap(([text]): Element[] => {
    if (text === '_') return [{ is: 'any' }];
    if (text === '…') return [{ is: 'gap' }];
    if (text === '^') return [{ is: 'clauseStart' }];
    if (text === '[') return [{ is: 'spanOpens' }];
    if (text === ']') return [{ is: 'spanCloses' }];
    const list = /^\{(.+?)(\?)?\}$/u.exec(text);
    if (list) return [{ is: 'list', name: list[1] ?? '', isOptional: list[2] !== undefined }];
    if (/^['’](?:s|re|ve|ll|d|m)$/u.test(text))
      return [{ is: 'word', text: text.replace('’', "'"), isOpen: false }];
    const words = splitWords(text);
    return words.map((word, index) => ({
      is: 'word',
      text: word.text,
      isOpen: text.endsWith('*') && index === words.length - 1,
    }));
  });
}

/** Names of the lists that a pattern mentions. */
export function listsIn(pattern: WordPattern): string[] {
  return pattern.flatMap((element) => (element.is === 'list' ? [element.name] : []));
}

/** One note's words, with what was already looked up in them. */
export class WordSheet {
  private readonly texts: ReadonlySet<string>;
  private readonly ends = new Map<string, ReadonlySet<number>[]>();

  constructor(
    readonly words: readonly Word[],
    private readonly lists: Lists,
  ) {
    this.texts = new Set(words.map((word) => word.text));
  }

  /** Every place where the pattern fits, the longest fit at each. */
  fits(pattern: WordPattern): Fit[] {
    if (!this.couldFit(pattern)) return [];
    return this.words.flatMap((_word, start) => this.fitAt(pattern, start) ?? []);
  }

  /** The longest fit of the pattern that begins at this word, or null. Lists must not contain themselves. */
  fitAt(pattern: WordPattern, start: number): Fit | null {
    let best: Fit | null = null;
    const go = (index: number, at: number, span: readonly [number, number], found: Fit['found']): void => {
      const element = pattern[index];
      const next = (to: number, nextSpan = span, nextFound = found) => go(index + 1, to, nextSpan, nextFound);
      switch (element?.is) {
        case undefined:
          if (at > start && (best === null || at > best.to)) best = fitOf(start, at, span, found);
          return;
        case 'word':
          if (this.isHere(at, start) && says(this.words[at]?.text, element)) next(at + 1);
          return;
        case 'any':
          if (this.isHere(at, start)) next(at + 1);
          return;
        case 'gap':
          next(at);
          for (let skip = 1; skip <= LONGEST_GAP && this.isHere(at + skip - 1, start); skip += 1)
            next(at + skip);
          return;
        case 'clauseStart':
          if (this.words[at - 1]?.clause !== this.words[at]?.clause) next(at);
          return;
        case 'spanOpens':
          return next(at, [at, -1]);
        case 'spanCloses':
          return next(at, [span[0], at]);
        case 'list':
          if (element.isOptional) next(at);
          if (this.isHere(at, start))
            for (const to of this.endsOf(element.name)[at] ?? [])
              next(to, span, new Map(found).set(element.name, [at, to]));
      }
    };
    go(0, start, [-1, -1], new Map());
    return best;
  }

  /** Most patterns need a word that isn't there. */
  private couldFit(pattern: WordPattern): boolean {
    return pattern.every((element) => {
      if (element.is === 'word') return element.isOpen || this.hasWord(element.text);
      if (element.is === 'list' && !element.isOptional)
        return this.endsOf(element.name).some((ends) => ends.size > 0);
      return true;
    });
  }

  private hasWord(text: string): boolean {
    return this.texts.has(text) || (text.endsWith("n't") && this.texts.has(text.replace("'", '')));
  }

  /** Per word, where entries of the list that begin there end. */
  private endsOf(list: string): readonly ReadonlySet<number>[] {
    const known = this.ends.get(list);
    if (known) return known;
    const ends = this.words.map(() => new Set<number>());
    for (const entry of this.lists.get(list) ?? [])
      for (const { from, to } of this.fits(entry)) ends[from]?.add(to);
    this.ends.set(list, ends);
    return ends;
  }

  /** A pattern stays within one clause. */
  private isHere(at: number, start: number): boolean {
    return this.words[at] !== undefined && this.words[at].clause === this.words[start]?.clause;
  }
}

function fitOf(
  from: number,
  to: number,
  [opens, closes]: readonly [number, number],
  found: Fit['found'],
): Fit {
  return { from, to, spanFrom: opens < 0 ? from : opens, spanTo: closes < 0 ? to : closes, found };
}

function says(text: string | undefined, element: { text: string; isOpen: boolean }): boolean {
  if (text === undefined) return false;
  if (element.isOpen) return text.startsWith(element.text);
  // "didnt", as it is typed in a hurry; other apostrophes make another word of it (were, shell).
  return text === element.text || (element.text.endsWith("n't") && text === element.text.replace("'", ''));
}
