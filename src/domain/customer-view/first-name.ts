/** How somebody who works here is called on paper and on the turned screen: by the first name, or by title and name where only those are known. */

/** Titles as people write them before their names, in the languages of the turned screen; a full stop may follow. */
const titles = new Set([
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'rev', 'revd', 'sister'],
  ...[
    'herr',
    'frau',
    'm',
    'mme',
    'mlle',
    'monsieur',
    'madame',
    'sr',
    'sra',
    'señor',
    'señora',
    'pan',
    'pani',
  ],
]);

/** "Dr Ada Novak" → "Ada"; "Mrs Osei" → "Mrs Osei", because nobody is called by a bare surname. */
export function firstName(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const from = words.findIndex((word) => !isTitle(word));
  if (from <= 0) return from === 0 ? (words[0] ?? '') : words.join(' ');
  // After a title one word alone is a surname.
  return words.length - from > 1 ? (words[from] ?? '') : words.join(' ');
}

/** "M. Petit" has a title; "M Petit" may be an initial, and so may a single letter anywhere. */
function isTitle(word: string): boolean {
  const bare = word.replace(/\.$/u, '').toLocaleLowerCase('en');
  return titles.has(bare) && (bare.length > 1 || word.endsWith('.'));
}
