/** Another playbook for the branch, another chain, a register joined: one book takes the other's place on the same store. */
import { expect, it } from 'vitest';
import { branch, Desk, value } from '../../support/office-desk';

const whole = { state: 'all', query: '', limit: 50 } as const;

it('what is told before and after the branch goes by another playbook stands in one list, and in that of the next opening', async () => {
  const desk = await Desk.setUp();
  const begin = async (text: string) => {
    const id = await desk.begin();
    await desk.tell(id, { type: 'wordsHeard.v1', payload: { text } });
    return id;
  };
  /** Erasing folds everything that was told so far into the lists on the disk. */
  const eraseOne = async () => {
    const id = await begin('Opened twice');
    await desk.tell(id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    await desk.enter('chen');
    value(await desk.ask('incident.erase', { id }));
    await desk.enter('amira');
  };
  const told = [await begin('Charged twice')];
  for (const playbook of ['hotel', 'clinic', 'retail']) {
    await eraseOne();
    await desk.enter('chen');
    value(await desk.ask('branch.change', { branch: { ...branch, playbook } }));
    await desk.enter('amira');
    told.push(await begin(`By the ${playbook} playbook`));
    await eraseOne();
    told.push(await begin('And after it'));
  }
  const listed = async () => {
    const { items } = value(await desk.ask('register.list', whole));
    return items.map(({ id }) => id).sort();
  };
  expect(await listed()).toEqual([...told].sort());
  const references = new Set<string>();
  for (const id of told) references.add((await desk.open(id)).incident.reference ?? '');
  expect(references.size).toBe(told.length);

  await desk.restart();
  await desk.openWithPassphrase();
  await desk.enter('amira');
  expect(await listed()).toEqual([...told].sort());
  await desk.enter('chen');
  expect(value(await desk.ask('records.verify', {})).verified?.found).toEqual([]);
});
