/** What becomes of a complaint whose document the disk doesn't give just now: rights, a loose plug, another program. Nothing
 *  is known against its bytes then, and nobody may act as if there were. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { GrowingIds } from '#main/incidents/growing-ids';
import { openBook } from '#main/incidents/open-book';
import { PlaybookShelf } from '#main/playbook/playbook-shelf';
import type { FilePort } from '#main/vault/file-port';
import { kdfFloor } from '#main/vault/kdf';
import { nodeFiles } from '#main/vault/node-files';
import { openVaultFolder, VaultError } from '#main/vault/vault';
import { playbooks, value } from '../support/office-desk';
import { systemError } from '../support/vault-faults';
import { aFolder, passphrase } from '../support/vault-store';

const chen = {
  ...{ id: '0190a5f0-0000-7000-8000-00000000a003', name: 'Chen W.' },
  ...{ role: 'manager' as const, leadsComplaints: false },
};
const now = () => Date.parse('2026-11-21T14:02:00Z');
const everything = { state: 'all' as const, query: '', limit: 50 };

/** Of these complaints the disk gives nothing, for that reason. */
class LooseDisk {
  readonly #kept = new Map<string, string>();
  readonly files: FilePort = {
    ...nodeFiles,
    read: (path) => {
      for (const [id, code] of this.#kept) if (path.includes(id)) throw systemError(code);
      return nodeFiles.read(path);
    },
  };
  keepBack(id: string, code: string) {
    this.#kept.set(id, code);
  }
  giveBack() {
    this.#kept.clear();
  }
}

/** A shop with two complaints on disk, to be opened as often as a test likes. */
async function aShop() {
  const path = aFolder();
  const disk = new LooseDisk();
  const playbook = (await new PlaybookShelf(playbooks).playbook('retail'))!;
  const branch = {
    ...{ id: chen.id, code: 'MIL', zone: 'Europe/London', currency: 'GBP', language: 'en', sample: false },
  };
  const open = async (isNew = false) => {
    const folder = await openVaultFolder(path, { kdf: kdfFloor, files: disk.files });
    onTestFinished(() => folder.release());
    const vault = isNew
      ? (await folder.create({ person: chen.id, passphrase })).vault
      : await folder.openWithPassphrase({ passphrase });
    const opened = await openBook(vault, { branch, playbook, ids: new GrowingIds(now), now });
    const rows = () => opened.book.list(chen, everything).items;
    return { ...opened, vault, rows, close: () => folder.release() };
  };
  const first = await open(true);
  const ids: string[] = [];
  for (const text of ['The kettle leaked', 'The lamp is late']) {
    const { id } = first.book.begin(chen, { length: 'usual', channel: 'walkIn' }).incident;
    value(await first.book.tell(chen, id, [{ type: 'wordsHeard.v1', payload: { text } }], []));
    ids.push(id);
  }
  await first.close();
  /** As after a fault that only the list had. */
  const loseTheList = () => rmSync(join(path, 'blocks'), { recursive: true, force: true });
  return { disk, open, loseTheList, kettle: ids[0]!, lamp: ids[1]! };
}

describe.each(['EIO', 'EACCES'])('a document for which the disk answers %s', (code) => {
  it('B1 is refused in plain words, stands in the list as ever, and opens once it is given back', async () => {
    const shop = await aShop();
    const { book, rows } = await shop.open();
    shop.disk.keepBack(shop.kettle, code);
    for (let asked = 0; asked < 2; asked += 1)
      expect(await book.open(chen, shop.kettle)).toEqual({ ok: false, refusal: { code: 'incidentNotRead' } });
    expect(rows().map(({ id, damaged }) => ({ id, damaged }))).toEqual([
      { id: shop.lamp, damaged: undefined },
      { id: shop.kettle, damaged: undefined },
    ]);
    value(await book.open(chen, shop.lamp));
    shop.disk.giveBack();
    expect(value(await book.open(chen, shop.kettle)).incident.words).toBe('The kettle leaked');
  });

  it('B1 listed as damaged while the list was built anew, it stands as it is once somebody opens it', async () => {
    const shop = await aShop();
    shop.disk.keepBack(shop.kettle, code);
    shop.loseTheList();
    const { book, rows } = await shop.open();
    expect(
      rows()
        .filter(({ damaged }) => damaged)
        .map(({ id }) => id),
    ).toEqual([shop.kettle]);
    shop.disk.giveBack();
    value(await book.open(chen, shop.kettle));
    expect(rows().some(({ damaged }) => damaged)).toBe(false);
  });

  it('B1 and at the next opening without anybody’s doing', async () => {
    const shop = await aShop();
    shop.disk.keepBack(shop.kettle, code);
    shop.loseTheList();
    await (await shop.open()).close();
    shop.disk.giveBack();
    const { rows } = await shop.open();
    await vi.waitFor(() => expect(rows().some(({ damaged }) => damaged)).toBe(false));
    expect(rows()).toHaveLength(2);
  });

  it('B12 is not taken for one that nobody erased: its erasing is ended when it is given back', async () => {
    const shop = await aShop();
    const first = await shop.open();
    const mistake = { type: 'incidentVoided.v1' as const, payload: { reason: 'Opened twice' } };
    value(await first.book.tell(chen, shop.kettle, [mistake], []));
    vi.spyOn(first.vault, 'erase').mockRejectedValueOnce(new VaultError('io'));
    await expect(first.erasing.erase(chen, shop.kettle, { why: 'asked', rule: null })).rejects.toThrow();
    await first.close();
    shop.disk.keepBack(shop.kettle, code);
    const second = await shop.open();
    await second.erasing.resume().catch(() => undefined);
    await second.close().catch(() => undefined);
    shop.disk.giveBack();
    const third = await shop.open();
    await third.erasing.resume();
    const left = await third.vault.read(shop.kettle);
    expect(JSON.stringify(left)).not.toContain('The kettle leaked');
    expect(await third.book.open(chen, shop.kettle)).toEqual({ ok: false, refusal: { code: 'erased' } });
  });
});
