// Finds a playbook's keywords in somebody's words: whole words, or beginnings where the keyword ends in *.

const patterns = new Map<string, RegExp>();

function patternFor(keyword: string): RegExp {
  let pattern = patterns.get(keyword);
  if (!pattern) {
    const open = keyword.endsWith('*');
    const body = (open ? keyword.slice(0, -1) : keyword)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[’']/g, "['’]?")
      .replace(/\s+/g, '\\s+');
    pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${body}${open ? '[\\p{L}]*' : '(?:s|es)?'}(?![\\p{L}\\p{N}])`,
      'iu',
    );
    patterns.set(keyword, pattern);
  }
  return pattern;
}

/** The keywords that occur in the text, in the order given. A plural counts as its singular. */
export function keywordsIn(text: string, keywords: readonly string[]): string[] {
  return keywords.filter((keyword) => patternFor(keyword).test(text));
}

/** Two words found together say more than one alone; longer keywords more than short ones. */
export function weight(found: readonly string[]): number {
  return found.reduce(
    (sum, keyword) => sum + keyword.split(/\s+/u).length + (keyword.length > 6 ? 0.5 : 0),
    0,
  );
}
