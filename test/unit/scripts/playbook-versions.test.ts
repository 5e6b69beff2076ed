import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedNames, shippedPlaybook } from '../../fixtures/playbook';
// @ts-expect-error -- a script without types
import { changedWithoutVersion, hashOf, readKeptVersions } from '../../../scripts/playbook-versions.mjs';

const kept = (readKeptVersions as (root: string) => Record<string, Record<string, string>>)(
  resolve(import.meta.dirname, '../../..'),
);
const wrong = changedWithoutVersion as (versions: typeof kept, playbook: object) => string | null;
const hash = hashOf as (playbook: object) => string;

describe('0.1 a version of a playbook means one thing', () => {
  it.each(shippedNames)('0.1 %s is what its version was kept for', (name) => {
    expect(wrong(kept, shippedPlaybook(name))).toBeNull();
  });

  it('0.1 one changed word without a new version is noticed, and so is a version that nobody kept', () => {
    const playbook = shippedPlaybook('hotel');
    const changed = { ...playbook, people: { one: 'visitor', many: 'visitors' } };
    expect(wrong(kept, changed)).toMatch(/changed since version/u);
    expect(wrong(kept, { ...playbook, version: '9.9.9' })).toMatch(/isn’t kept yet/u);
  });

  it('0.1 neither the version itself nor the order of keys is content', () => {
    const playbook = shippedPlaybook('hotel');
    const turned = Object.fromEntries(Object.entries(playbook).reverse());
    expect(hash({ ...turned, version: '2.0.0' })).toBe(hash(playbook));
  });
});
