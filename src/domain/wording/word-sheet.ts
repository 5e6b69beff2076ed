// Lays patterns over one note's words, and remembers what was already looked up in them.
import type { Word } from './split-words';
import type { Lists, WordPattern } from './word-pattern';

/** Where a pattern fits: indices of words, `to` exclusive; the span is what is marked. */
export interface Fit {
  from: number;
  to: number;
  spanFrom: number;
  spanTo: number;
  /** Per list named in the pattern, the words found for it: [from, to). */
  found: ReadonlyMap<string, readonly [number, number]>;
}

/** How many words “…” stands for at most. */
const LONGEST_GAP = 3;

export class WordSheet {
  /** Where each word stands. */
  private readonly places = new Map<string, number[]>();
  private readonly ends = new Map<string, ReadonlySet<number>[]>();
  private readonly known = new Map<WordPattern, ReadonlyMap<number, Fit>>();

  constructor(
    readonly words: readonly Word[],
    private readonly lists: Lists,
  ) {
    for (const [index, { text }] of words.entries()) {
      const places = this.places.get(text);
      if (places) places.push(index);
      else this.places.set(text, [index]);
    }
  }

  /** Every place where the pattern fits, by its first word; the longest fit at each. */
  fits(pattern: WordPattern): ReadonlyMap<number, Fit> {
    let fits = this.known.get(pattern);
    if (!fits) {
      const found = this.couldFit(pattern)
        ? this.starts(pattern).flatMap((start) => this.fitAt(pattern, start) ?? [])
        : [];
      this.known.set(pattern, (fits = new Map(found.map((fit) => [fit.from, fit]))));
    }
    return fits;
  }

  /** The longest fit of the pattern that begins at this word, or null. Lists must not contain themselves. */
  private fitAt(pattern: WordPattern, start: number): Fit | null {
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

  /** The first of the words of the list `leadIn` that stand unbroken before this one; or of all of its clause. */
  leadInTo(at: number, wholeClause: boolean): number {
    const ends = this.endsOf('leadIn');
    let first = at;
    while (this.isHere(first - 1, at) && (wholeClause || ends[first - 1]?.has(first))) first -= 1;
    return first;
  }

  /** Most patterns need a word that isn't there. */
  private couldFit(pattern: WordPattern): boolean {
    return pattern.every((element) => {
      if (element.is === 'word') return element.isOpen || this.placesOf(element.text).length > 0;
      if (element.is === 'list' && !element.isOptional)
        return this.endsOf(element.name).some((ends) => ends.size > 0);
      return true;
    });
  }

  /** Words at which the pattern might begin. */
  private starts(pattern: WordPattern): number[] {
    const first = pattern.find(({ is }) => is !== 'spanOpens' && is !== 'clauseStart');
    if (first?.is === 'word' && !first.isOpen) return this.placesOf(first.text);
    const all = this.words.map((_word, index) => index);
    if (first?.is !== 'list' || first.isOptional) return all;
    const ends = this.endsOf(first.name);
    return all.filter((index) => ends[index]?.size);
  }

  private placesOf(text: string): number[] {
    const places = this.places.get(text) ?? [];
    return text.endsWith("n't") ? [...places, ...(this.places.get(text.replace("'", '')) ?? [])] : places;
  }

  /** Per word, where entries of the list that begin there end. */
  private endsOf(list: string): readonly ReadonlySet<number>[] {
    const known = this.ends.get(list);
    if (known) return known;
    const ends = this.words.map(() => new Set<number>());
    for (const entry of this.lists.get(list) ?? [])
      for (const { from, to } of this.fits(entry).values()) ends[from]?.add(to);
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
