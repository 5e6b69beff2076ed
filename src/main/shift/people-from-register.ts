// Names and roles that other desks of the branch, or head office, have added or changed. PINs never travel: whoever comes
// from elsewhere is given one here by a manager.
import { may } from '#domain/shift/who-may';
import type { OpenShop } from './open-shop';
import { savePeople } from './people';
import type { PersonRecord } from './store-records';

export interface PersonElsewhere {
  id: string;
  name: string;
  role: 'staff' | 'manager';
  left: boolean;
}

/** Answers whether anybody is otherwise than before. A desk is never left without a manager who can open its settings. */
export async function peopleFromRegister(
  shop: OpenShop,
  there: readonly PersonElsewhere[],
): Promise<boolean> {
  const known = new Map(there.map((person) => [person.id, person]));
  const here = shop.people.map((person) => ({ ...person, ...known.get(person.id) }));
  const others = there.filter(({ id, left }) => !left && !shop.people.some((person) => person.id === id));
  const people: PersonRecord[] = [
    ...here,
    ...others.map(({ id, name, role, left }) => ({
      ...{ id, name, role, left, verifier: '', badge: '', leadsComplaints: false },
    })),
  ];
  const isSame = people.every(({ id, name, role, left }) => {
    const before = shop.people.find((person) => person.id === id);
    return before?.name === name && before.role === role && before.left === left;
  });
  const canManage = people.some(
    ({ role, left, verifier }) => !left && verifier !== '' && may(role, 'addPerson'),
  );
  if (isSame || !canManage) return false;
  await savePeople(shop, people);
  return true;
}
