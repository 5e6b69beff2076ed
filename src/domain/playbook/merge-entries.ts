// How a playbook builds on the common one: entry by entry, by id.

/** An entry as it stands in a file: not yet checked. `drop` removes the common one; `after`/`before` place it. */
interface RawEntry {
  id: string;
  drop?: boolean;
  after?: string;
  before?: string;
  [key: string]: unknown;
}

export interface Merged {
  entries: Record<string, unknown>[];
  /** Ids that the own file added or changed: where a mistake would have to be mended. */
  ownIds: Set<string>;
  mistakes: { path: string; says: string }[];
}

/**
 * Own entries change the common ones of the same id key by key, or drop them, or are added (at the end, or where
 * `after` / `before` says). Lists of entries named in `nested` (stages have steps) merge the same way.
 */
export function mergeEntries(common: unknown, own: unknown, nested: readonly string[] = []): Merged {
  const mistakes: Merged['mistakes'] = [];
  const ownIds = new Set<string>();
  const entries = readList(common, 'common list', mistakes).map(({ entry }) => withoutPlace(entry));
  for (const { entry, at } of readList(own, '', mistakes)) {
    ownIds.add(entry.id);
    const found = entries.findIndex(({ id }) => id === entry.id);
    if (entry.drop === true) {
      if (found < 0)
        mistakes.push({ path: at, says: `drops “${entry.id}”, which the common playbook hasn’t got` });
      else entries.splice(found, 1);
      continue;
    }
    const merged = { ...(entries[found] ?? {}), ...withoutPlace(entry) };
    for (const key of nested) {
      const inner = mergeEntries(entries[found]?.[key], entry[key], nested);
      if (entry[key] !== undefined) merged[key] = inner.entries;
      mistakes.push(...inner.mistakes.map(({ path, says }) => ({ path: `${at}.${key}${path}`, says })));
    }
    if (found >= 0 && entry.after === undefined && entry.before === undefined) entries[found] = merged;
    else {
      if (found >= 0) entries.splice(found, 1);
      entries.splice(placeFor(entry, entries, at, mistakes), 0, merged);
    }
  }
  return { entries, ownIds, mistakes };
}

function readList(list: unknown, name: string, mistakes: Merged['mistakes']) {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    mistakes.push({ path: name, says: 'should be a list: [ … ]' });
    return [];
  }
  const seen = new Set<string>();
  return (list as unknown[]).flatMap((entry, index) => {
    const at = `[${index}]`;
    if (!isEntry(entry)) {
      mistakes.push({ path: at, says: 'every entry needs an "id"' });
      return [];
    }
    if (seen.has(entry.id)) mistakes.push({ path: at, says: `the id “${entry.id}” stands here twice` });
    seen.add(entry.id);
    return [{ entry, at }];
  });
}

function isEntry(value: unknown): value is RawEntry {
  return typeof value === 'object' && value !== null && typeof (value as RawEntry).id === 'string';
}

function withoutPlace({ after: _after, before: _before, ...rest }: RawEntry): Record<string, unknown> {
  return rest;
}

function placeFor(
  entry: RawEntry,
  entries: Record<string, unknown>[],
  at: string,
  mistakes: Merged['mistakes'],
): number {
  const neighbour = entry.after ?? entry.before;
  if (neighbour === undefined) return entries.length;
  const index = entries.findIndex(({ id }) => id === neighbour);
  if (index < 0) {
    mistakes.push({ path: at, says: `should stand next to “${neighbour}”, which isn’t there` });
    return entries.length;
  }
  return entry.after === undefined ? index : index + 1;
}
