// The branch's own details and the keys to its records: what a manager reads and changes.
import type { BranchSetup } from '#contract/app-state';
import { no, yes, type Answer } from '#contract/refusal';
import type { KeyLine, ShopSettings } from '#contract/shop-settings';
import type { PlaybookShelf } from '../playbook/playbook-shelf';
import { deviceIdOf } from '../vault/vault';
import { hoursOfWeek, type BranchHours } from '#domain/shift/branch-hours';
import { saveBranch } from './in-turn';
import type { OpenShop } from './open-shop';
import type { PersonRecord } from './store-records';

export async function readSettings(shop: OpenShop, secret: Uint8Array | null): Promise<ShopSettings> {
  const { branch, people, settings, events, playbook } = shop;
  return {
    branch: { ...branch.setup, zone: branch.zone, hours: branch.hours ?? null },
    usualHours: hoursOfWeek(playbook.counter.hours),
    people: people.map(({ id, name, role, left, rota, badge, leadsComplaints }) => ({
      ...{ id, name, role, hasLeft: left, rota: rota ?? null, badge, leadsComplaints },
    })),
    staffOnPaper: branch.setup.staffOnPaper ?? playbook.privacy.staffOnPaper,
    keys: keysOf(shop, secret),
    recoveryConfirmedAt: settings.recoveryConfirmedAt,
    events: await events.lines(),
  };
}

function keysOf({ vault, people }: OpenShop, secret: Uint8Array | null): KeyLine[] {
  const here = secret && deviceIdOf(secret);
  return vault.slots.list().map(({ id, kind, person, device }) => ({
    id,
    kind: kind === 'device' ? 'pin' : kind,
    name: people.find((one) => one.id === person)?.name ?? null,
    isOfThisAccount: kind !== 'device' || device === here,
  }));
}

/** What stands in every reference and every amount stays as it was set up. */
const fixed = ['code', 'currency', 'language'] as const satisfies (keyof BranchSetup)[];

/** @returns whether the playbook is another one now: new complaints then begin with it */
export async function changeBranch(
  shop: OpenShop,
  by: PersonRecord,
  wanted: BranchSetup,
  shelf: PlaybookShelf,
): Promise<Answer<{ isOtherPlaybook: boolean }>> {
  const { setup } = shop.branch;
  const field = fixed.find((name) => wanted[name] !== setup[name]);
  if (field) return no({ code: 'notValid', field: `branch.${field}` });
  if (!(await shelf.playbook(wanted.playbook))) return no({ code: 'notValid', field: 'branch.playbook' });
  const fields = (Object.keys(wanted) as (keyof BranchSetup)[]).filter(
    (name) => wanted[name] !== setup[name],
  );
  if (fields.length === 0) return yes({ isOtherPlaybook: false });
  await shop.events.note({ by, kind: 'branchChanged', fields });
  await saveBranch(shop, (branch) => ({ ...branch, setup: { ...branch.setup, ...wanted } }));
  // A manager's word on who can see the screen is the desk's from now on, whatever its key said before.
  if (fields.includes('customersCanSee')) {
    const preferences = { ...shop.preferences, customersCanSee: null };
    await shop.vault.saveRecord('preferences', preferences);
    shop.preferences = preferences;
  }
  return yes({ isOtherPlaybook: fields.includes('playbook') });
}

/** 13.2: when this counter is open. Null: by the playbook's week, from now on and when the playbook changes. */
export function openingHoursOf({ branch, playbook }: Pick<OpenShop, 'branch' | 'playbook'>): BranchHours {
  return branch.hours ?? hoursOfWeek(playbook.counter.hours);
}
