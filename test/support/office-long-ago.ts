// A branch whose complaints were filed years ago, and what is left of them later. Run in a process of its own by
// long-ago.ts: the runner of the stories doesn't load Amends' own rooms.
import { join, resolve } from 'node:path';
import type { Answer } from '#contract/refusal';
import { retell } from '#domain/incident/retell';
import { readEvent } from '#domain/event/envelope';
import { eventCrypto } from '#main/incidents/event-crypto';
import { OfficeRoom } from '#main/office/office';
import { kdfFloor } from '#main/vault/kdf';
import { openVaultFolder } from '#main/vault/vault';
import { wholeStory } from './office-story';

const playbooks = resolve(import.meta.dirname, '../../resources/playbooks');
const passphrase = 'quiet lantern over harbour';
const chen = { name: 'Chen W.', pin: '271828', passphrase };
const amira = { name: 'Amira K.', role: 'staff' as const, pin: '314159' };
const day = 24 * 3_600_000;

/** @param names whose complaint it was: each is filed a day after the one before, from 11 January 2022 on */
export async function fileLongAgo(home: string, names: readonly string[]): Promise<void> {
  let clock = Date.parse('2022-01-11T09:30:00Z');
  const keyring = { secret: null, name: 'none', changed: false };
  const office = new OfficeRoom(
    { home, appVersion: '0.1.0', playbooks, kdf: kdfFloor, keyring },
    { now: () => clock, onState: () => undefined },
  );
  await office.start();
  const branch = {
    ...{ name: 'Mill Lane Stores', code: 'MIL', address: '14 Mill Lane, Otley', currency: 'GBP' },
    ...{ language: 'en' as const, paper: 'A4' as const, playbook: 'retail', customersCanSee: false },
    ...{ jurisdiction: null, lockAfterMinutes: 60, closeAfterSleepHours: 2, panic: '', dutyNumber: '' },
    secondDesk: false,
  };
  const shown = value(await office.answer('setup.create', { branch, manager: chen, staff: [amira] }));
  const groups = shown.askBack.map((position) => shown.recoveryKey.split('-')[position] ?? '');
  value(await office.answer('setup.confirmRecovery', { groups }));
  const { people } = value(await office.answer('app.state', {}));
  const person = people.find(({ name }) => name === amira.name)?.id ?? '';
  value(await office.answer('shift.enter', { person, pin: amira.pin }));
  for (const name of names) {
    const begun = value(await office.answer('incident.begin', { length: 'usual', channel: 'walkIn' }));
    const { id } = begun.incident;
    let { incident } = begun;
    for (const scene of wholeStory) {
      const proposals = scene(incident).map((one) =>
        one.type === 'customerNamed.v1' ? { ...one, payload: { name, address: '' } } : one,
      );
      ({ incident } = value(await office.answer('incident.tell', { id, proposals, settles: [] })));
    }
    clock += day;
  }
  await office.answer('stop', null);
}

/** Every complaint of a closed store, as it is told now: figures and whether a name is left. */
export async function whatIsLeft(home: string): Promise<unknown[]> {
  const folder = await openVaultFolder(join(home, 'store'), { kdf: kdfFloor });
  const vault = await folder.openWithPassphrase({ passphrase });
  const left = [];
  for (const id of vault.incidentIds()) {
    const events = (await vault.read(id))?.events.map((one) => readEvent(one, eventCrypto)) ?? [];
    const { reference, customer, outcome, remedies, erasure } = retell(
      id,
      events.filter((event) => event !== null),
    );
    const amount = remedies[0]?.amount?.minor ?? null;
    left.push({ reference, name: customer.name, outcome: outcome?.outcome, amount, why: erasure?.why });
  }
  await folder.release();
  return left.sort((a, b) => String(a.reference).localeCompare(String(b.reference)));
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
