import { expect, test } from 'vitest';
import type { Slots, VaultFolder } from '#main/vault/vault';
import { StoppingProcess } from '../support/vault-faults';
import {
  aCopyOf,
  adding,
  aFolder,
  amira,
  anEvent,
  aStore,
  ben,
  hold,
  incidentId,
  passphrase,
  refusedAs,
} from '../support/vault-store';

const freshPassphrase = 'seven grey geese going north';

/** Each change of the slots, and what must open the store whether it came to its end or not. */
const changes: Record<
  string,
  { do(slots: Slots): Promise<unknown>; before: string; after: string | null; always?: boolean }
> = {
  'a changed passphrase': {
    do: (slots) => slots.setPassphrase(amira, freshPassphrase),
    before: passphrase,
    after: freshPassphrase,
  },
  'a second keyholder': {
    do: (slots) => slots.setPassphrase(ben, freshPassphrase),
    before: passphrase,
    after: freshPassphrase,
    always: true,
  },
  'a keyholder who leaves': { do: (slots) => slots.removePerson(amira), before: passphrase, after: null },
};

const opens = async (folder: VaultFolder, phrase: string) => {
  try {
    const vault = await folder.openWithPassphrase({ passphrase: phrase });
    expect((await vault.read(incidentId(1)))?.events).toHaveLength(1);
    await vault.close();
    return true;
  } catch (error) {
    expect(['wrong-passphrase', 'no-slot']).toContain((error as { code?: string }).code);
    return false;
  }
};

test.each(Object.keys(changes))('B11 %s, stopped at each step: some slot always opens', async (title) => {
  const change = changes[title]!;
  const program = new StoppingProcess();
  const prepared = await aStore();
  await prepared.vault.save(incidentId(1), adding(anEvent(1)));
  for (let step = 1, finished = false; !finished; step++) {
    expect(step).toBeLessThan(60);
    program.stopAt(Infinity);
    const store = await aCopyOf(prepared, program.files);
    program.stopAt(step);
    finished = await change.do(store.vault.slots).then(
      () => true,
      () => false,
    );
    await store.folder.release();
    const folder = await hold(store.path);
    const vault = await folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey });
    expect((await vault.read(incidentId(1)))?.events, `step ${step}`).toHaveLength(1);
    await vault.close();
    const before = await opens(folder, change.before);
    if (change.always) expect(before, `step ${step}`).toBe(true);
    // Key derivation is slow on purpose: the second one is tried where the first doesn't settle it.
    if (finished || !(before || change.after === null)) {
      const after = change.after !== null && (await opens(folder, change.after));
      expect([before, after], `step ${step}`).toEqual([change.always ?? false, change.after !== null]);
    }
    await folder.release();
  }
});

test('B11 a new recovery key, stopped at each step: the former one or the passphrase opens', async () => {
  const program = new StoppingProcess();
  const prepared = await aStore();
  for (let step = 1, finished = false; !finished; step++) {
    program.stopAt(Infinity);
    const store = await aCopyOf(prepared, program.files);
    program.stopAt(step);
    const fresh = await store.vault.slots.newRecoveryKey().catch(() => null);
    finished = fresh !== null;
    await store.folder.release();
    const folder = await hold(store.path);
    if (fresh) {
      expect(await refusedAs(folder.openWithRecoveryKey({ recoveryKey: store.recoveryKey }))).toBe(
        'wrong-recovery-key',
      );
      await folder.openWithRecoveryKey({ recoveryKey: fresh });
    } else await folder.openWithPassphrase({ passphrase });
    await folder.release();
  }
});

test('a set-up stopped at each step leaves an empty folder or a whole store', async () => {
  const program = new StoppingProcess();
  let states: string[] = [];
  for (let step = 3; !states.includes('done'); step = Math.ceil(step * 1.15)) {
    const path = aFolder();
    program.stopAt(Infinity);
    const folder = await hold(path, program.files);
    program.stopAt(step);
    const made = await folder.create({ person: amira, passphrase }).catch(() => null);
    await folder.release();
    const again = await hold(path);
    const { state } = await again.inspect();
    if (made) expect(state).toBe('closed');
    if (state === 'closed') await again.openWithPassphrase({ passphrase });
    else {
      expect(state, `step ${step}`).toBe('empty');
      await again.create({ person: amira, passphrase });
    }
    states = [...states, made ? 'done' : state];
    await again.release();
  }
  expect(states).toContain('empty');
});
