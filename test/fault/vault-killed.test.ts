import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { isOrphan } from '#main/vault/durable-write';
import { chance } from '../support/chance';
import { buildVaultChild, type BuiltChild } from '../support/vault-processes';
import { aFolder, aStore, realDisk } from '../support/vault-store';

const kills = Number(process.env.AMENDS_KILLS ?? 200);
let child: BuiltChild;
beforeAll(async () => {
  child = await buildVaultChild();
});
afterAll(() => child.remove());

test(
  `A1 killed ${kills} times in the middle of saving: every acknowledged save is there, and nothing is corrupt`,
  { timeout: 5_000 + kills * 3_000 },
  async () => {
    const luck = chance();
    onTestFailed(() => console.error(luck.told));
    const store = await aStore({ path: aFolder(realDisk) });
    await store.folder.release();
    const acknowledged = new Map<string, number>();
    const perRound = new Set<number>();
    let cutShort = 0;

    // Where the disk is quick few kills come in the middle of a write: then there are more of them.
    for (let round = 0; round < kills || (cutShort === 0 && round < 5 * kills); round++) {
      // A few incidents per ten kills, so that documents grow and the folder fills.
      const seed = String(Math.floor(round / 10));
      const saver = child.start(['save', store.path, store.recoveryKey, seed]);
      await saver.says('opened');
      // On a busy computer the first save may take longer than any wait: some kills come after so many saves.
      const saved = round % 3 === 0 ? 0 : luck.below(12);
      const moment = luck.roll() * (saved > 0 ? 4 : 40);
      luck.note(
        `round ${round}: killed ${moment.toFixed(2)} ms after ${saved > 0 ? `save ${saved}` : 'opening'}`,
      );
      if (saved > 0) await saver.says('saved ', saved);
      await new Promise((over) => setTimeout(over, moment));
      await saver.kill();

      const saves = saver.lines.filter((line) => line.startsWith('saved '));
      perRound.add(saves.length);
      for (const line of saves) {
        const [, incident = '', count] = line.split(' ');
        acknowledged.set(incident, Number(count));
      }
      const before = readdirSync(store.path, { recursive: true, encoding: 'utf8' });
      cutShort += before.some((name) => isOrphan(name.split('/').at(-1) ?? '')) ? 1 : 0;

      const { folder, vault } = await store.reopen();
      const ids = vault.incidentIds();
      // The incidents of this ten kills each time; all of them at the end.
      const looked = round >= kills - 1 ? ids : ids.filter((id) => acknowledgedIn(seed, id));
      for (const id of looked) {
        const events = (await vault.read(id))?.events ?? [];
        const promised = acknowledged.get(id) ?? 0;
        expect(events.length, `${id} in round ${round}`).toBeGreaterThanOrEqual(promised);
        // One save may have reached the disk before it could be acknowledged.
        expect(events.length, `${id} in round ${round}`).toBeLessThanOrEqual(promised + 1);
        expect(events.map(({ header }) => header)).toEqual(events.map((_, n) => `${id} ${n + 1}`));
        acknowledged.set(id, events.length);
      }
      expect(new Set(ids)).toEqual(new Set([...ids, ...acknowledged.keys()]));
      const after = readdirSync(store.path, { recursive: true, encoding: 'utf8' });
      expect(after.filter((name) => isOrphan(name.split('/').at(-1) ?? ''))).toEqual([]);
      await folder.release();
    }
    // The test is worth something only if kills came at different moments, some in the middle of a write.
    expect(perRound.size).toBeGreaterThan(3);
    expect(cutShort).toBeGreaterThan(0);
    console.log(
      `A1: ${kills} kills, ${acknowledged.size} incidents, ${cutShort} kills left a temporary file`,
    );
  },
);

function acknowledgedIn(seed: string, id: string): boolean {
  const n = Number.parseInt(id.slice(-12), 16);
  return Math.floor(n / 7) === Number(seed);
}
