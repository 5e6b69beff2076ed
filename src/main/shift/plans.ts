// When this branch is open and who works when (13.2): what a manager says here, and what other desks of the branch said.
import { no, yes, type Answer } from '#contract/refusal';
import type { BranchHours } from '#domain/shift/branch-hours';
import type { Rota } from '#domain/shift/rota';
import { saveBranch, savePeople } from './in-turn';
import type { OpenShop } from './open-shop';
import type { BranchRecord, PersonRecord } from './store-records';

/** 13.2: when this counter is open. Null: by the playbook's week, from now on and when the playbook changes. */
export async function changeHours(
  shop: OpenShop,
  by: PersonRecord,
  hours: BranchHours | null,
): Promise<Answer<null>> {
  if (isSame(shop.branch.hours ?? null, hours)) return yes(null);
  await shop.events.note({ by, kind: 'hoursChanged' });
  await saveBranch(shop, (branch) => ({ ...withHours(branch, hours), hoursToTell: by.id }));
  return yes(null);
}

/** 13.2: when somebody works and is away. Null: nobody has said, so they may be there on any day. */
export async function changeRota(
  shop: OpenShop,
  by: PersonRecord,
  { person: id, rota }: { person: string; rota: Rota | null },
): Promise<Answer<null>> {
  const person = shop.people.find((one) => one.id === id && !one.left);
  if (!person) return no({ code: 'noSuchThing' });
  if (isSame(person.rota ?? null, rota)) return yes(null);
  await shop.events.note({ by, kind: 'rotaChanged', about: person });
  const change = (one: PersonRecord) => ({ ...withRota(one, rota), rotaToTell: by.id });
  await savePeople(shop, (people) => people.map((one) => (one.id === id ? change(one) : one)));
  return yes(null);
}

export interface PlansThere {
  /** Left out: no desk has said any. */
  hours?: BranchHours | null | undefined;
  rotas: readonly { person: string; rota: Rota | null }[];
}

/** Answers whether anything is otherwise than before. @throws VaultError */
export async function plansFromRegister(shop: OpenShop, { hours, rotas }: PlansThere): Promise<boolean> {
  let isOtherwise = false;
  await saveBranch(shop, (branch) => {
    const isSettled = hours === undefined || branch.hoursToTell !== undefined;
    if (isSettled || isSame(branch.hours ?? null, hours)) return branch;
    isOtherwise = true;
    return withHours(branch, hours);
  });
  await savePeople(shop, (before) => {
    const people = before.map((one) => {
      const there = rotas.find(({ person }) => person === one.id);
      const isSettled = !there || one.rotaToTell !== undefined || isSame(one.rota ?? null, there.rota);
      return isSettled ? one : withRota(one, there.rota);
    });
    if (people.every((one, at) => one === before[at])) return before;
    isOtherwise = true;
    return people;
  });
  return isOtherwise;
}

/** @param hours what was told: others that were set meanwhile are still to be told */
export function toldHours(shop: OpenShop, hours: BranchHours | null): Promise<void> {
  return saveBranch(shop, (branch) => {
    if (!isSame(branch.hours ?? null, hours)) return branch;
    const { hoursToTell: _, ...told } = branch;
    return told;
  });
}

export function toldRota(shop: OpenShop, person: string, rota: Rota | null): Promise<void> {
  return savePeople(shop, (people) =>
    people.map((one) => {
      if (one.id !== person || !isSame(one.rota ?? null, rota)) return one;
      const { rotaToTell: _, ...told } = one;
      return told;
    }),
  );
}

function withHours({ hours: _, ...branch }: BranchRecord, hours: BranchHours | null): BranchRecord {
  return { ...branch, ...(hours ? { hours } : {}) };
}
function withRota({ rota: _, ...person }: PersonRecord, rota: Rota | null): PersonRecord {
  return { ...person, ...(rota ? { rota } : {}) };
}

/** Both come parsed by the same schema, so their fields stand in the same order. */
function isSame(before: unknown, next: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(next);
}
