import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aStore, bytesBelow, passphrase } from '../../support/vault-store';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../../scripts/attack-copied-store.mjs');
const attack = async (...args: string[]) => (await run(process.execPath, [script, ...args])).stdout;

describe('what a copied store costs whoever took it', () => {
  it('says for each way in what guessing costs here, and changes nothing of the copy', async () => {
    const { path, folder } = await aStore({ pin: '481923' });
    await folder.release();
    const before = bytesBelow(path);
    const told = await attack(path);
    expect(told).toContain('1 by passphrase, 1 by PIN, 1 by recovery key');
    for (const way of [
      /^Passphrases: \d+\.\d guesses a second here/m,
      /^PINs: \d+\.\d guesses/m,
      /^Recovery key:/m,
    ])
      expect(told).toMatch(way);
    expect(told).toContain('With this copy alone: nothing to guess.');
    expect(bytesBelow(path)).toEqual(before);
  });

  it('a second reader of the format agrees: the right passphrase or recovery key fits, and nothing else does', async () => {
    const { path, folder, recoveryKey } = await aStore();
    await folder.release();
    const right = await attack(
      path,
      '--passphrase',
      `  ${passphrase} `,
      '--recovery',
      recoveryKey.toLowerCase(),
    );
    expect(right).toContain('The passphrase you gave opens it.');
    expect(right).toContain('The recovery you gave opens it.');
    const other = await aStore();
    await other.folder.release();
    const wrong = await attack(
      path,
      '--passphrase',
      'quiet lantern over harbor',
      '--recovery',
      other.recoveryKey,
    );
    expect(wrong).toContain('The passphrase you gave opens nothing.');
    expect(wrong).toContain('The recovery you gave opens nothing.');
  });
});
