// The desks of one branch: set up once, the others from a copy of its store, as from a backup; each joins under a letter of its own.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { addBranch, deskCode, type Joined } from '../load/signing-client';
import { Line } from '../support/cut-line';
import { passphrase, pins, SoakDesk } from './soak-desk';

export interface Around {
  /** desk-program, built. */
  program: string;
  playbooks: string;
  /** Where their homes lie. */
  folder: string;
}

/** Answers the desks and their branch's id. @param url of the register */
export async function oneBranch(
  names: readonly string[],
  { url, office }: { url: string; office: Joined },
  { program, playbooks, folder }: Around,
): Promise<{ desks: SoakDesk[]; branch: string }> {
  const branch = await addBranch(office.client, 'Mill Lane Stores', 'MIL');
  const desks: SoakDesk[] = [];
  for (const [n, name] of names.entries())
    desks.push(new SoakDesk(name, join(folder, `desk-${n}`), { program, playbooks }, await Line.to(url)));
  const [first, ...others] = desks as [SoakDesk, ...SoakDesk[]];
  first.start();
  await setUp(first);
  await first.close();
  for (const { home } of others) cpSync(first.home, home, { recursive: true });
  for (const desk of desks) {
    await desk.open();
    await desk.enter('chen');
    const by = { person: await desk.idOf('chen'), pin: pins.chen };
    const code = await deskCode(office.client, branch);
    await desk.must('headOffice.join', { at: desk.line.url, code, name: desk.name, by });
    await desk.enter('amira');
  }
  return { desks, branch };
}

async function setUp(desk: SoakDesk): Promise<void> {
  const shop = {
    ...{
      name: 'Mill Lane Stores',
      code: 'MIL',
      address: '14 Mill Lane',
      currency: 'GBP',
      playbook: 'retail',
    },
    ...{ language: 'en' as const, paper: 'A4' as const, customersCanSee: false, jurisdiction: null },
    ...{ lockAfterMinutes: 30, closeAfterSleepHours: 2, panic: '', dutyNumber: '', secondDesk: true },
  };
  const staff = [
    { name: 'Amira K.', role: 'staff' as const, pin: pins.amira },
    { name: 'Ben T.', role: 'staff' as const, pin: pins.ben },
  ];
  const manager = { name: 'Chen W.', pin: pins.chen, passphrase };
  const { recoveryKey, askBack } = await desk.must('setup.create', { branch: shop, manager, staff });
  const groups = askBack.map((position) => recoveryKey.split('-')[position] ?? '');
  await desk.must('setup.confirmRecovery', { groups });
}
