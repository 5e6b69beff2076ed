// Fits a value into a spoken sentence without changing what it says.
import type { TextSlot } from '../playbook/slots';
import { quotedSlots } from '../playbook/slots';

/** A quotation longer than this is cut at a word: nobody says more of it aloud. Characters. */
const LONGEST_QUOTATION = 180;

export function spoken(value: string, slot: TextSlot): string {
  const flat = value.replace(/\s+/gu, ' ').trim();
  if ((quotedSlots as readonly string[]).includes(slot)) return quotable(flat);
  if (slot === 'rule' || slot === 'reason') return flat;
  return withoutStop(flat);
}

/** Ready to stand between “ and ”: double marks become single ones, a stop at the end goes, long ones are cut. */
export function quotable(words: string): string {
  const inner = withoutStop(words)
    .replace(/^[“"„]([^“"”„]*)[”"“]$/u, '$1')
    .replace(/[“„]/gu, '‘')
    .replace(/”/gu, '’')
    .replace(/(^|[\s(])"/gu, '$1‘')
    .replace(/"/gu, '’')
    .trim();
  if (inner.length <= LONGEST_QUOTATION) return inner;
  const cut = inner.slice(0, LONGEST_QUOTATION);
  const atWord = cut.replace(/\s+\S*$/u, '') || Array.from(cut).slice(0, -1).join('');
  return `${atWord}…`;
}

function withoutStop(text: string): string {
  return text.replace(/[\s.…,;:]+$/u, '');
}

/** "a", "a and b", "a, b and c"; with semicolons where an item has a comma of its own. */
export function listed(items: readonly string[]): string {
  const filled = items.filter((item) => item !== '');
  const last = filled.at(-1);
  if (last === undefined) return '';
  if (filled.length === 1) return last;
  const between = filled.some((item) => item.includes(',')) ? '; ' : ', ';
  const before = filled.slice(0, -1).join(between);
  return `${before}${between === '; ' ? '; and ' : ' and '}${last}`;
}

/** Words that can safely lose their capital inside a sentence; any other first word might be a name. */
const notNames = new Set(
  (
    'a an the my your our their his her its this that these those i you we they he she it there no not nobody ' +
    'nothing none one two three four some somebody someone all every each both when then after before because ' +
    'so but and or if what how why who where was were is are has have had did do does told said asked waited ' +
    'charged took taken sent got gave left paid bought ordered booked called rang maybe perhaps anyway also at in on ' +
    'once overall plus similarly third definitely however instead although though while people others another most ' +
    'for from with without during until since only even still now yesterday today again first second last'
  ).split(' '),
);

/** A label as it stands inside a sentence: "Nobody rang back" → "nobody rang back", "Amira was late" stays. */
export function insideSentence(label: string, alsoNotNames: ReadonlySet<string> = new Set()): string {
  const first = /^\p{L}+/u.exec(label)?.[0] ?? '';
  const lower = first.toLowerCase();
  if (first === '' || lower === 'i' || first.slice(1) !== lower.slice(1)) return label;
  return notNames.has(lower) || alsoNotNames.has(lower) ? lower + label.slice(first.length) : label;
}
