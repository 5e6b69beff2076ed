// Names and roles that other desks of the branch, or head office, have added or changed. PINs never travel: whoever comes
// from elsewhere is given one here by a manager.
import { may } from '#domain/shift/who-may';
import type { OpenShop } from './open-shop';
import { savePeople } from './in-turn';
import type { PersonRecord } from './store-records';

export interface PersonElsewhere {
  id: string;
  name: string;
  role: 'staff' | 'manager';
  left: boolean;
}

/**
 * Whoever was changed at this desk and isn't told to the register yet stays as this desk has them. Answers whether anybody is
 * otherwise than before. A desk is never left without a manager who can open its settings.
 */
export async function peopleFromRegister(
  shop: OpenShop,
  there: readonly PersonElsewhere[],
): Promise<boolean> {
  let isOtherwise = false;
  await savePeople(shop, (before) => {
    const people = asThere(before, there);
    const isSame = people.every(({ id, name, role, left }) => {
      const was = before.find((person) => person.id === id);
      return was?.name === name && was.role === role && was.left === left;
    });
    const canManage = people.some(
      ({ role, left, verifier }) => !left && verifier !== '' && may(role, 'addPerson'),
    );
    isOtherwise = !isSame && canManage;
    return isOtherwise ? people : before;
  });
  return isOtherwise;
}

function asThere(here: readonly PersonRecord[], there: readonly PersonElsewhere[]): PersonRecord[] {
  const known = new Map(there.map((person) => [person.id, person]));
  const others = there.filter(({ id, left }) => !left && !here.some((person) => person.id === id));
  return [
    ...here.map((person) => {
      const said = known.get(person.id);
      if (!said || person.toTell !== undefined) return person;
      const { name, role, left } = said;
      // Whoever has left leads nothing any more.
      return { ...person, name, role, left, leadsComplaints: person.leadsComplaints && !left };
    }),
    ...others.map(({ id, name, role, left }) => ({
      ...{ id, name, role, left, verifier: '', badge: '', leadsComplaints: false },
    })),
  ];
}
