// What a damaged backup can't bring back, counted in words that staff know.
export interface Losses {
  /** Header or keys are gone in both copies: nothing can be opened. */
  isBeyond: boolean;
  counts: { photos: number; notes: number; lists: number };
}

/** @param bad names of files in the backup that are missing or not what they were */
export function lossesOf(bad: readonly string[]): Losses {
  const both = (name: string) => bad.includes(`${name}.a`) && bad.includes(`${name}.b`);
  const below = (folder: string) => bad.filter((name) => name.startsWith(`${folder}/`));
  const lists = below('records').map((name) => name.replace(/\.[ab]$/, ''));
  return {
    isBeyond: both('header') || both('keys'),
    counts: {
      photos: below('attachments').length,
      notes: below('letters').length,
      lists: new Set(lists.filter(both)).size,
    },
  };
}
