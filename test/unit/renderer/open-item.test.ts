import { afterAll, describe, expect, it, vi } from 'vitest';
import { useRoute } from '#renderer/app/route';
import { openItem } from '#renderer/screens/desk/open-item';
import { beginAt, openCounter } from '../../support/counter-stores';

// The files of one process share what they have loaded: with a part that is another one here, all of it is read anew, and anew
// for the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());

const id = '0190a5f0-0000-7000-8000-00000000c000';
const reference = 'MIL-2026-A0027';

// What is typed while screens change has stories of its own, and needs a screen.
vi.mock('#renderer/app/typed-ahead', () => ({
  whileChanging: <T>(change: () => Promise<T>) => change(),
}));

describe('opening a row', () => {
  it('one that is filed brings its reference along: its document may not tell it', async () => {
    await openCounter();
    expect(await openItem({ id, reference, state: 'sealed' })).toBeNull();
    expect(useRoute.getState().route).toEqual({ screen: 'filed', id, reference });
  });

  it('one that stands in the list as damaged is looked at again: it may have been the disk’s moment', async () => {
    const shop = await openCounter();
    const damaged = { id, reference, state: 'open', damaged: true } as const;
    for (const [refusal, route] of [
      [{ code: 'incidentNotRead' }, { screen: 'desk' }],
      [{ code: 'damagedIncident' }, { screen: 'damaged', id, reference }],
    ] as const) {
      useRoute.getState().go({ screen: 'desk' });
      shop.refuseNext('incident.open', refusal);
      expect(await openItem(damaged)).toEqual(refusal.code === 'damagedIncident' ? null : refusal);
      expect(useRoute.getState().route).toEqual(route);
    }
    const { id: kept } = await beginAt();
    expect(await openItem({ ...damaged, id: kept })).toBeNull();
    expect(useRoute.getState().route).toEqual({ screen: 'conversation' });
  });

  it('one that turns out to be beyond reading says which it is', async () => {
    const shop = await openCounter();
    shop.refuseNext('incident.open', { code: 'damagedIncident' });
    expect(await openItem({ id, reference, state: 'open' })).toBeNull();
    expect(useRoute.getState().route).toEqual({ screen: 'damaged', id, reference });
  });

  it('one that can’t be opened for another reason says so where it is', async () => {
    const shop = await openCounter();
    useRoute.getState().go({ screen: 'desk' });
    shop.refuseNext('incident.open', { code: 'unexpected' });
    expect(await openItem({ id, reference, state: 'open' })).toEqual({ code: 'unexpected' });
    expect(useRoute.getState().route).toEqual({ screen: 'desk' });
  });
});
