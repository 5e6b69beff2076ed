// A pattern of wording.ts, read into its elements. It knows words, lists and gaps, and nothing in it is ever evaluated.
import { splitWords } from './split-words';

export type PatternElement =
  | { is: 'word'; text: string; isOpen: boolean }
  | { is: 'any' | 'gap' | 'clauseStart' | 'spanOpens' | 'spanCloses' }
  | { is: 'list'; name: string; isOptional: boolean };
export type WordPattern = readonly PatternElement[];

export type Lists = ReadonlyMap<string, readonly WordPattern[]>;

const piece = /\{[a-zA-Z0-9-]+\??\}|[[\]^_…]|[^\s[\]{}^…]+/gu;

export function readPattern(pattern: string): WordPattern {
  return [...pattern.matchAll(piece)].flatMap(([text]): PatternElement[] => {
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
