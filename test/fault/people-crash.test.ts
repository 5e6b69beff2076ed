// B11 at the shop: the computer ends at some call of the disk while a manager changes people or keys. Afterwards nobody is
// locked out, nobody gets in twice over, and the change can be made again.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '#contract/refusal';
import { OfficeRoom } from '#main/office/office';
import {
  aHome,
  deviceSecret,
  keyholdersPassphrase,
  officeSettings,
  pins,
  setUpArgs,
  value,
  type Ask,
} from '../support/office-desk';
import { StoppingProcess } from '../support/vault-faults';

const keyring = { secret: deviceSecret, name: 'gnome_libsecret', changed: false };
const now = () => Date.parse('2026-11-21T14:02:00Z');
const fresh = '482917';
const nextPassphrase = 'seven grey geese going north';

interface Shop {
  ask: Ask;
  id(name: string): Promise<string>;
}
async function officeOn(home: string, files?: StoppingProcess['files']): Promise<Shop> {
  const around = { now, onState: () => undefined, ...(files ? { files } : {}) };
  const office = new OfficeRoom(officeSettings(home, { keyring }), around);
  await office.start();
  const ask: Ask = (name, args) => office.answer(name, args);
  const people = async () => value(await ask('app.state', {})).people;
  return { ask, id: async (name) => (await people()).find((one) => one.name.startsWith(name))?.id ?? '' };
}

interface Change {
  make(shop: Shop, by: { person: string; pin: string }): Promise<Answer<unknown>>;
  /** Whether the former, and whether the next, opens the desk. */
  opens(shop: Shop): Promise<[former: boolean, next: boolean]>;
}
const enters = async ({ ask, id }: Shop, name: string, pin: string) =>
  (await ask('shift.enter', { person: await id(name), pin })).ok;

const changes: Record<string, Change> = {
  'a forgotten PIN set anew': {
    make: async ({ ask, id }, by) => ask('people.resetPin', { person: await id('Ben'), pin: fresh, by }),
    opens: async (shop) => [await enters(shop, 'Ben', pins.ben), await enters(shop, 'Ben', fresh)],
  },
  'a person removed': {
    make: async ({ ask, id }, by) => ask('people.remove', { person: await id('Ben'), by }),
    opens: async (shop) => {
      const isThere = (await shop.id('Ben')) !== '';
      return [isThere && (await enters(shop, 'Ben', pins.ben)), !isThere];
    },
  },
  'a passphrase changed': {
    make: ({ ask }, { pin }) => ask('keys.changePassphrase', { pin, passphrase: nextPassphrase }),
    opens: async ({ ask, id }) => {
      const tried = async (passphrase: string) =>
        (await ask('people.resetPin', { person: await id('Amira'), pin: '739205', by: { passphrase } })).ok;
      return [await tried(keyholdersPassphrase), await tried(nextPassphrase)];
    },
  },
};

test.each(Object.keys(changes))(
  'B11 %s, stopped at some step: one of the two opens, and it can be done again',
  async (title) => {
    const change = changes[title]!;
    const prepared = aHome();
    const first = await officeOn(prepared);
    const { recoveryKey, askBack } = value(await first.ask('setup.create', setUpArgs));
    const groups = askBack.map((at) => recoveryKey.split('-')[at]!);
    value(await first.ask('setup.confirmRecovery', { groups }));
    const by = { person: await first.id('Chen'), pin: pins.chen };
    await first.ask('stop', null);

    let stopped = 0;
    for (let step = 1, isDone = false; !isDone; step = Math.ceil(step * 2.5)) {
      expect(step).toBeLessThan(2_000);
      const home = join(aHome(), 'home');
      cpSync(prepared, home, { recursive: true });
      const program = new StoppingProcess();
      const shop = await officeOn(home, program.files);
      value(await shop.ask('shift.enter', by));
      program.stopAt(step);
      isDone = (await change.make(shop, by)).ok;
      // What a killed process leaves: nothing more is written, and nobody lets go of anything.
      program.stopAt(1);
      const left = join(aHome(), 'home');
      cpSync(home, left, { recursive: true });

      const again = await officeOn(left);
      value(await again.ask('shift.enter', by));
      const [former, next] = await change.opens(again);
      expect(former !== next, `step ${step}: ${former} ${next}`).toBe(true);
      if (isDone) expect(next).toBe(true);
      else stopped += 1;
      if (former) {
        value(await again.ask('shift.enter', by));
        value(await change.make(again, by));
        expect(await change.opens(again)).toEqual([false, true]);
      }
      await again.ask('stop', null);
    }
    expect(stopped).toBeGreaterThan(2);
  },
  240_000,
);
