/** The home that most stories begin in, as the first run leaves it; "first-run.story.ts" makes one by hand. */
import { resolve } from 'node:path';
import { kdfFloor } from '#main/vault/kdf';
import { amira, ben, branch, chen, passphrase } from './branch';
import { layOutHome } from './prepared-home';

const begun = Date.now();

/** Chen (manager, who leads complaints), Amira and Ben; no keyring, keys as cheap as they may be. */
export async function layOutBranch(home: string): Promise<void> {
  const keyring = { secret: null, name: 'none', changed: false };
  const playbooks = resolve(import.meta.dirname, '../../resources/playbooks');
  await layOutHome(home, {
    settings: { appVersion: '0.1.0', playbooks, keyring, kdf: kdfFloor },
    create: {
      branch: {
        ...{ ...branch, currency: 'GBP', language: 'en', paper: 'A4', playbook: 'retail' },
        ...{ customersCanSee: false, jurisdiction: null, lockAfterMinutes: 5, closeAfterSleepHours: 2 },
        ...{ panic: '', dutyNumber: '', secondDesk: false },
      },
      manager: { ...chen, passphrase },
      staff: [amira, ben].map((person) => ({ ...person, role: 'staff' as const })),
      complaintsLead: 0,
    },
    at: begun,
  });
}
