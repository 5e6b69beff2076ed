// Who was added or removed at this desk, to the register, and by it to the other desks of the branch. Names and roles; PINs,
// badges and who leads complaints stay here. Told once, and until then nothing from there takes it back.
import { may } from '#domain/shift/who-may';
import type { OpenShop } from '../shift/open-shop';
import { savePeople } from '../shift/in-turn';
import type { PersonRecord } from '../shift/store-records';
import { RegisterSaidNo, type Register } from './register-port';

/** @throws RegisterSaidNo, Unreachable, VaultError: the rest later */
export async function tellPeople(register: Pick<Register, 'putPerson'>, shop: OpenShop): Promise<void> {
  for (const told of shop.people.filter(({ toTell }) => toTell !== undefined)) {
    const { id, name, role, left } = told;
    try {
      await register.putPerson({ id, name, role, left }, speakerFor(shop.people, told.toTell));
    } catch (error) {
      // It doesn't know that manager as one, or not yet: once it does.
      if (error instanceof RegisterSaidNo && error.code === 'notAllowed') continue;
      throw error;
    }
    await savePeople(shop, (people) => people.map((one) => (isSaid(one, told) ? withoutTold(one) : one)));
  }
}

/** The manager who did it; another one where that one isn't any more. */
export function speakerFor(people: readonly PersonRecord[], who = ''): string {
  const managers = people.filter(
    ({ role, left, verifier }) => !left && verifier !== '' && may(role, 'addPerson'),
  );
  return (managers.find(({ id }) => id === who) ?? managers[0])?.id ?? who;
}

/** Removed in the very moment in which it was told that they were added: that is still to be told. */
function isSaid(one: PersonRecord, told: PersonRecord): boolean {
  const { id, name, role, left } = told;
  return one.id === id && one.name === name && one.role === role && one.left === left;
}

function withoutTold({ toTell: _, ...person }: PersonRecord): PersonRecord {
  return person;
}
