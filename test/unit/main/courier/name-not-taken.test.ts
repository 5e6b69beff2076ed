import { expect, test } from 'vitest';
import { nameNotTaken } from '#main/courier/name-not-taken';
import { ModelDesk, amira } from '../../../support/model-desk';
import { RegisterInMemory } from '../../../support/register-in-memory';

const note = { type: 'noteAdded.v1' as const, payload: { text: 'POISON' } };

test('K4 what wasn’t taken is named to whoever may see it; what was erased here since is named as that, without a reference', async () => {
  const register = new RegisterInMemory();
  register.poison = 'POISON';
  const desk = await ModelDesk.join('A');
  const [open, erased] = [
    await desk.begin('The lamp was charged twice'),
    await desk.begin('The soup was cold'),
  ];
  for (const id of [open, erased]) await desk.tell(id, note);
  await desk.sync(register);
  await desk.erase(erased);
  const { notTaken } = desk.side.memory.now;
  const lines = await nameNotTaken(notTaken, (id) => desk.seenBy(amira, id));
  const reference = (await desk.incident(open))?.reference;
  expect(reference).toBeTruthy();
  expect(lines).toMatchObject([
    { incident: open, code: 'tooLong', reference },
    { incident: erased, code: 'erasedHere', reference: null },
  ]);
  const hidden = await nameNotTaken(notTaken, async () => ({
    ok: false,
    refusal: { code: 'noSuchIncident' },
  }));
  expect(hidden).toEqual([]);
});
