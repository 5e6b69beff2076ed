import { expect, it, onTestFinished } from 'vitest';
import type { Proposal } from '#domain/event/catalogue';
import { eventCrypto } from '#main/incidents/event-crypto';
import { GrowingIds } from '#main/incidents/growing-ids';
import type { IncidentBook } from '#main/incidents/incident-book';
import { openBook } from '#main/incidents/open-book';
import { PlaybookShelf } from '#main/playbook/playbook-shelf';
import { kdfFloor } from '#main/vault/kdf';
import { openVaultFolder, VaultError, type Vault } from '#main/vault/vault';
import { aHome, listening, playbooks, value } from '../../support/office-desk';
import { FailingDisk, type FileCall } from '../../support/vault-faults';

const amira = {
  ...{ id: '0190a5f0-0000-7000-8000-00000000a001', name: 'Amira K.' },
  ...{ role: 'staff' as const, leadsComplaints: false },
};
const noted = (text: string): Proposal => ({ type: 'noteAdded.v1', payload: { text } });

async function aBook(disk: FailingDisk): Promise<{ vault: Vault; reopen: () => Promise<IncidentBook> }> {
  // A segment for every save or two, so that making segments fails as often as writing to them.
  const journal = { segmentBytes: 8_192, quiet: 0, long: Infinity };
  const folder = await openVaultFolder(aHome(), { kdf: kdfFloor, files: disk.files, journal });
  onTestFinished(() => folder.release());
  const { vault } = await folder.create({ person: amira.id, passphrase: 'quiet lantern over harbour' });
  const playbook = (await new PlaybookShelf(playbooks).playbook('retail'))!;
  const branch = {
    id: amira.id,
    code: 'MIL',
    zone: 'Europe/London',
    currency: 'GBP',
    language: 'en',
    sample: false,
  };
  const reopen = async () => {
    const ids = new GrowingIds(() => Date.now());
    const now = () => Date.parse('2026-11-21T14:02:00Z');
    return (await openBook(vault, { branch, playbook, ids, now })).book;
  };
  return { vault, reopen };
}

/** The whole chain of this device over all documents, and every reference that was given. */
async function chainOf(vault: Vault) {
  const documents = await Promise.all(vault.incidentIds().map((id) => vault.read(id)));
  const headers = documents
    .flatMap((document) => document?.events ?? [])
    .map(({ header }) => ({ hash: eventCrypto.sha256(header), ...JSON.parse(header) }));
  const references = documents
    .flatMap((document) => document?.events ?? [])
    .filter(({ header }) => header.includes('referenceGiven.v1'))
    .map(({ payload }) => payload);
  return { chain: headers.sort((a, b) => a.seq - b.seq), references };
}

it('A4, A5: a save that fails is told, costs nothing, and never forks the chain, whatever call of the disk fails', async () => {
  const disk = new FailingDisk();
  const { vault, reopen } = await aBook(disk);
  let book = await reopen();
  const kept = book.begin(amira, { length: 'usual', channel: 'walkIn' }).incident.id;
  await book.tell(amira, kept, [noted('first')], []);
  const told: string[] = ['first'];
  let failed = 0;
  const calls: FileCall[] = ['create', 'writeAt', 'syncData', 'sync', 'size', 'close', 'syncFolder'];
  for (const call of calls)
    for (const code of ['ENOSPC', 'EIO'])
      for (const times of [1, 2, 3, Infinity]) {
        const title = `${call} ${code} × ${times}`;
        const fresh = book.begin(amira, { length: 'usual', channel: 'walkIn' }).incident.id;
        for (const id of [kept, fresh]) {
          const before = await book.open(amira, id);
          disk.set({ [call]: { code, times } });
          const attempt = await book.tell(amira, id, [noted(title), noted('and on')], []).then(
            (answer) => answer,
            (error: unknown) => error,
          );
          disk.set({});
          if (attempt instanceof VaultError) {
            failed += 1;
            expect(['disk-full', 'io'], title).toContain(attempt.code);
            // Unknown to the disk or not there: what memory shows is what a restart would show.
            const now = await book.open(amira, id);
            const onDisk = (await vault.read(id).catch(() => null))?.events.length ?? 0;
            if (onDisk === (before.ok && id === kept ? before.value.incident.notes.length + 2 : 0))
              expect(now).toEqual(before);
            const again = await book.tell(amira, id, [noted(title), noted('and on')], []);
            expect(again.ok, title).toBe(true);
          } else expect(attempt, title).toMatchObject({ ok: true });
        }
        const draft = { id: fresh, field: 'words', value: title, place: listening };
        expect(await book.draft(amira, draft)).toMatchObject({ ok: true });
        told.push(title);
        if (told.length % 10 === 0) book = await reopen();
      }
  expect(failed).toBeGreaterThan(40);

  const { chain, references } = await chainOf(vault);
  expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, index) => index + 1));
  expect(chain.map(({ prev }) => prev)).toEqual([null, ...chain.slice(0, -1).map(({ hash }) => hash)]);
  expect(new Set(references).size).toBe(references.length);
  const texts = value(await book.open(amira, kept)).incident.notes.map(({ text }) => text);
  for (const title of told) expect(texts).toContain(title);
});
