import { expect, it } from 'vitest';
import { LooksLast } from '#main/office/looks-last';

it('answers whoever does something before the lists that wait, and lists in their order', async () => {
  const told: string[] = [];
  const turns = new LooksLast();
  const done = new Promise<void>((resolve) => {
    turns.run('register.list', async () => {
      told.push('first list');
      // Pressed while the thread is at the first one.
      turns.run('incident.begin', async () => void told.push('begun'));
      await Promise.resolve();
    });
    turns.run('debrief.list', async () =>
      Promise.reject(new Error('no list')).catch(() => void told.push('second list')),
    );
    turns.run('register.list', async () => (told.push('third list'), resolve()));
  });
  turns.run('app.state', async () => void told.push('state'));
  await done;
  expect(told).toEqual(['state', 'first list', 'begun', 'second list', 'third list']);
  await new Promise<void>((resolve) => turns.run('register.list', async () => resolve()));
});
