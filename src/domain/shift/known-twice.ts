/** The same text for names that a reader takes for one. */
export function asOneName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}

/** Names that stand on the tiles more than once: most likely one person, whom two desks were set up with separately. */
export function knownTwice(people: readonly { name: string }[]): string[] {
  const met = new Map<string, { name: string; times: number }>();
  for (const { name } of people) {
    const key = asOneName(name);
    const before = met.get(key);
    met.set(key, { name: before?.name ?? name, times: (before?.times ?? 0) + 1 });
  }
  return [...met.values()].filter(({ times }) => times > 1).map(({ name }) => name);
}
