/** A customer's name taken apart for comparing: without titles, accents and marks, each word with how it sounds. */

export interface NameWord {
  /** The folded word; a second form where a particle such as "de" stands before it. */
  forms: string[];
  /** The forms as they sound, roughly: "Smyth" and "Smith" are one. Scripts other than Latin stay as they are. */
  sounds: string[];
  isInitial: boolean;
}

/** More words than this are no name; comparing stays quick whatever is typed. */
const mostWords = 6;

const titles = new Set(
  (
    'mr mrs ms miss mx dr doctor prof professor sir dame madam rev reverend capt captain lt sgt ' +
    'herr frau hr fr mme mlle monsieur madame mademoiselle senor senora senorita sra srta sr sig signor signora ' +
    'pan pani dhr mevr mevrouw meneer and und et'
  ).split(' '),
);
/** Titles that are names as well: only before two further words. */
const perhapsTitles = new Set('lord lady don dona father sister brother major judge m'.split(' '));
const endings = new Set('jr junior senior ii iii iv phd md mbe obe cbe esq msc ba bsc'.split(' '));
const particles = new Set(
  'de del della di da dos van von der den ter ten vom zu zum af av bin ibn bint mc st'.split(' '),
);
/** First names as well, or initials: particles only behind another word. */
const perhapsParticles = new Set('al el ul ben mac la le du do das o y e'.split(' '));
const letters: Record<string, string> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};

/** Null and what holds no letter answer no words. "Osei, Mrs Grace" is read as "Grace Osei". */
export function nameWords(name: string | null): NameWord[] {
  const [last = '', ...first] = foldLetters(name ?? '').split(',');
  const parts = [...first, last].map((part) => part.match(/[\p{L}\p{M}]+/gu) ?? []);
  return joinParticles(parts.flatMap((words) => withoutTitles(words))).slice(0, mostWords);
}

/** Lower case, no accents, no apostrophes, nothing in brackets; the same for every way to type one name. */
function foldLetters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/gu, '')
    .replace(/[ßøæœłđðþıħŋ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/['’‘`´ʼʹ]/gu, '')
    .replace(/\([^)]*\)/gu, ' ')
    .normalize('NFC');
}

function withoutTitles(words: string[]): string[] {
  let rest = words;
  while (
    rest.length > 1 &&
    (titles.has(rest[0] ?? '') || (rest.length > 2 && perhapsTitles.has(rest[0] ?? '')))
  )
    rest = rest.slice(1);
  while (rest.length > 1 && endings.has(rest.at(-1) ?? '')) rest = rest.slice(0, -1);
  const kept = rest.filter((word) => word !== 'and');
  return kept.length > 0 && !(kept.length === 1 && titles.has(kept[0] ?? '')) ? kept : [];
}

/** "van der Berg", "VanderBerg" and "Berg" are to meet; so are "O Brien" and "OBrien". */
function joinParticles(words: string[]): NameWord[] {
  const joined: NameWord[] = [];
  let before = '';
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isParticle = particles.has(word) || (index > 0 && perhapsParticles.has(word));
    if (isParticle && next !== undefined && next.length > 1) {
      before += word;
      continue;
    }
    joined.push(asWord(before === '' ? [word] : [before + word, word]));
    before = '';
  }
  return joined;
}

export function asWord(forms: string[]): NameWord {
  return { forms, sounds: forms.map(soundOf), isInitial: [...(forms[0] ?? '')].length === 1 };
}

const steps: [RegExp, string][] = [
  [/^mac(?=..)/, 'mk'],
  [/^mc(?=..)/, 'mk'],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/sch|sz|ch/g, 'x'],
  [/ph/g, 'f'],
  [/gh(?=.|$)/g, ''],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/(?<=.)h/g, ''],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/(?<!q)ue/g, 'u'],
  [/ou|oo/g, 'u'],
  [/ee|ea|ei|ie|ey/g, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)e$/, ''],
];

function soundOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const sound = steps.reduce((text, [from, to]) => text.replace(from, to), word);
  return sound.length < 2 ? word : sound;
}
