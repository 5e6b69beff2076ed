// Which content each version of a playbook stands for, as a hash: a playbook that changed needs a new version (0.1).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = (root) => join(root, 'resources/playbook-versions.json');

/** @returns name → version → hash */
export function readKeptVersions(root) {
  return JSON.parse(readFileSync(file(root), 'utf8'));
}

/** Of everything a desk would be given, its version apart, whatever the order of keys. */
export function hashOf({ version: _, ...content }) {
  return createHash('sha256')
    .update(JSON.stringify(ordered(content)))
    .digest('base64url')
    .slice(0, 22);
}

function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

/** Null, or what to do about it. */
export function changedWithoutVersion(kept, playbook) {
  const known = kept[playbook.name]?.[playbook.version];
  if (known === hashOf(playbook)) return null;
  return known === undefined
    ? `version ${playbook.version} isn’t kept yet: npm run playbook:check -- --keep`
    : `something in it or in common changed since version ${playbook.version}: give it the next one, then npm run playbook:check -- --keep`;
}

/** A version that is kept already keeps its hash: what was handled under it was handled under that. */
export function keepVersions(root, kept, playbooks) {
  const next = { ...kept };
  for (const playbook of playbooks) {
    const { name, version } = playbook;
    next[name] = { ...next[name], [version]: next[name]?.[version] ?? hashOf(playbook) };
  }
  writeFileSync(file(root), `${JSON.stringify(next, null, 2)}\n`);
}
