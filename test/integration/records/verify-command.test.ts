/** `npm run verify`: the command that checks an export, or a store, without the app. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { exportIncident } from '#domain/audit/export-file';
import { newSigningKey, signText } from '#main/audit/ed25519';
import { ExportWriter } from '#main/records/export-writer';
import { Telling } from '../../support/telling';
import { adding, aFolder, anEvent, aStore, incidentId, passphrase } from '../../support/vault-store';

const script = resolve(import.meta.dirname, '../../../scripts/verify-records.mjs');

async function verify(
  path: string,
  env: Record<string, string> = {},
): Promise<{ code: number; says: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, path], {
      env: { ...process.env, ...env },
    });
    return { code: 0, says: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, says: stdout + stderr };
  }
}

function exported(): string {
  const key = newSigningKey();
  const path = join(aFolder(), 'one.amends.jsonl');
  const telling = new Telling().tell('noteAdded.v1', { text: 'Rang back' });
  const writer = new ExportWriter(path, {
    ...{ format: 'amends-export', v: 1, what: 'one', at: '2026-11-22T14:02:00+00:00', app: '0.1.0' },
    ...{ by: { id: 'chen', name: 'Chen W.' }, store: 'store' },
    branch: { id: 'mill', name: 'Mill Lane Stores', code: 'MIL' },
  });
  writer.add(exportIncident({ id: telling.incident, reference: null }, telling.events, () => true));
  writer.finish({ publicKey: key.x, sign: (text) => signText(text, key) });
  return path;
}

it('B13 the command says that an export holds, and what doesn’t once it was changed', async () => {
  const path = exported();
  const whole = await verify(path);
  expect(whole).toMatchObject({ code: 0, says: expect.stringContaining('Everything holds.') });
  writeFileSync(path, readFileSync(path, 'utf8').replace('Rang back', 'Rang twice'));
  const changed = await verify(path);
  expect(changed).toMatchObject({ code: 1, says: expect.stringContaining('isn’t what its maker wrote') });
  writeFileSync(path, 'something else');
  expect((await verify(path)).code).toBe(2);
});

it('B13 the command reads a store with a keyholder’s passphrase and names what isn’t as it was written', async () => {
  const store = await aStore();
  await store.vault.save(incidentId(1), adding(anEvent(1)));
  await store.folder.release();
  const { code, says } = await verify(store.path, { AMENDS_PASSPHRASE: passphrase });
  expect(code).toBe(1);
  expect(says).toContain('one event isn’t what somebody wrote');
  expect((await verify(store.path, { AMENDS_PASSPHRASE: 'not this one' })).code).toBe(2);
});
