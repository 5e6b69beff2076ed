// What of a form is on its way to the record. Until it is answered the record on the screen is the one from before, and whoever
// comes back to a field and puts it as it was means that: measured by the old record it would look as if nothing were to be told.

export function beingTold() {
  /** Field → the newest text that is on its way. */
  const underWay = new Map<string, { text: string; kept: Promise<boolean> }>();

  return {
    /** What the record will say of a field once everything told so far is kept. */
    of: (name: string, recorded: string | undefined) => underWay.get(name)?.text ?? recorded,
    has: (name: string) => underWay.has(name),
    /** Resolves once what is told of these fields is answered; to whether all of it is kept. */
    async kept(names: readonly string[]): Promise<boolean> {
      const answers = await Promise.all(names.map((name) => underWay.get(name)?.kept ?? true));
      return answers.every(Boolean);
    },
    /** @param texts by the names of their fields */
    add(texts: Readonly<Record<string, string>>, kept: Promise<boolean>): void {
      for (const [name, text] of Object.entries(texts)) underWay.set(name, { text, kept });
      const end = () => {
        for (const name of Object.keys(texts)) if (underWay.get(name)?.kept === kept) underWay.delete(name);
      };
      kept.then(end, end);
    },
  };
}
