// `npm run test:long -- soak`: a register, its PostgreSQL and four desks with their stores and couriers, each a program of
// its own, at work for half an hour while lines, programs and clocks fail by chance. In the end all sides must be equal.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskCode, join as joinRegister } from '../load/signing-client';
import { pause } from '../load/simulated-desk';
import { differences, heldByRegister } from './all-equal';
import { Deeds } from './deeds';
import { diceOf } from './dice';
import { isDone } from './is-done';
import { Mishaps } from './mishaps';
import { oneBranch } from './one-branch';
import { Gone, type SoakDesk } from './soak-desk';
import { SoakRegister } from './soak-register';

const { SOAK_SERVER = '', SOAK_DESK = '', SOAK_PLAYBOOKS = '' } = process.env;
const minutes = Number(process.env.AMENDS_SOAK_MINUTES ?? 30);
const seed = Number(process.env.AMENDS_SOAK_SEED ?? Math.floor(Math.random() * 1e9));
/** Seconds until all sides have to be equal once everything is whole. */
const mostHealing = 300;
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`soak: ${minutes} minutes, seed ${seed} (AMENDS_SOAK_MINUTES, AMENDS_SOAK_SEED)`);
const folder = mkdtempSync(join(tmpdir(), 'amends-soak-'));
// As root PostgreSQL runs as another user, who has to get in.
chmodSync(folder, 0o755);
const register = await SoakRegister.begin(SOAK_SERVER, folder);
const office = await joinRegister({ address: register.url, code: register.code, name: 'Head office' });
const { desks, branch } = await oneBranch(
  ['Front', 'Back', 'Café', 'Returns'],
  { url: register.url, office },
  { program: SOAK_DESK, playbooks: SOAK_PLAYBOOKS, folder },
);
const deeds = new Deeds(diceOf(seed));
const mishaps = new Mishaps(desks, register, diceOf(seed + 1));
const faults: string[] = [];

const began = Date.now();
const until = began + minutes * 60_000;
const isOver = () => Date.now() >= until || faults.length > 0;
const telling = setInterval(() => void progress(), 60_000);
await Promise.all([...desks.map((desk, n) => atWork(desk, n)), goingWrong()]);
clearInterval(telling);
await progress();
const wrong = faults.length > 0 ? faults : await compared();
for (const desk of desks) await desk.kill();
await register.stop();
await Promise.all(desks.map(({ line }) => line.stop()));
if (wrong.length > 0) {
  say(`NOT equal, seed ${seed}; everything is left in ${folder}:`);
  for (const one of wrong.slice(0, 20)) say(`  ${one}`);
} else rmSync(folder, { recursive: true, force: true });
process.exit(wrong.length === 0 ? 0 : 1);

async function atWork(desk: SoakDesk, n: number): Promise<void> {
  const dice = diceOf(seed + 100 + n);
  while (!isOver()) {
    try {
      if (desk.isOpen) await deeds.one(desk);
    } catch (error) {
      // What it was asked when it was killed: on its disk or not, and nobody was told either.
      if (!(error instanceof Gone) && desk.isOpen) faults.push(String(error));
    }
    await pause(100 + dice.below(900));
  }
}

async function goingWrong(): Promise<void> {
  const dice = diceOf(seed + 2);
  while (!isOver()) {
    await pause(1_000 + dice.below(7_000));
    await mishaps.one().catch((error: unknown) => {
      if (!(error instanceof Gone)) faults.push(String(error));
    });
  }
}

async function progress(): Promise<void> {
  const seconds = Math.round((Date.now() - began) / 1000);
  const waiting = await Promise.all(
    desks.map(async (desk) => {
      const status = desk.isOpen ? await desk.ask('headOffice.state', {}).catch(() => null) : null;
      return status?.ok ? `${desk.name} ${status.value.waiting}` : `${desk.name} –`;
    }),
  );
  const minute = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  say(`${minute}  ${deeds.all} deeds, ${deeds.incidents.length} complaints; waiting: ${waiting.join(', ')}`);
  say(`      ${mishaps.told}`);
}

/** Once everything is whole: desks send and fetch until nothing waits, then all stores and the register are read. */
async function compared(): Promise<string[]> {
  await mishaps.heal();
  const from = Date.now();
  // Twice in a row: what one desk sent in the first round the others fetch by the end of the second.
  for (let calm = 0; calm < 2;) {
    const open = await Promise.all(desks.map((desk) => isDone(desk)));
    calm = open.every((one) => one === null) ? calm + 1 : 0;
    if (calm > 0) continue;
    if (Date.now() - from > mostHealing * 1000)
      return open.flatMap((why, n) => (why === null ? [] : [`${desks[n]!.name} isn’t done: ${why}`]));
    await pause(1_000);
  }
  say(`Healed after ${Math.round((Date.now() - from) / 1000)} s; now everything is compared.`);
  for (const desk of desks) await desk.close();
  const late = await joinRegister({
    ...{ address: register.url, code: await deskCode(office.client, branch), name: 'Late', people: [] },
  });
  const there = await heldByRegister(late.client);
  const here: Record<string, Awaited<ReturnType<SoakDesk['held']>>> = {};
  for (const desk of desks) here[desk.name] = await desk.held();
  const incidents = Object.values(there.incidents);
  const count = incidents.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const erased = incidents.filter(({ isErased }) => isErased).length;
  const filed = incidents.filter(({ state }) => state === 'sealed').length;
  say(
    `${count} events of ${incidents.length} complaints (${filed} filed, ${erased} erased), ${Object.keys(there.files).length} files`,
  );
  const refused = Object.entries(deeds.refused).map(([code, times]) => `${code} ${times}`);
  say(`refused at desks, as they should be: ${refused.join(', ')}`);
  const wrong = differences(there, here);
  if (wrong.length === 0) say(`All ${desks.length + 1} sides are equal.`);
  return wrong;
}
