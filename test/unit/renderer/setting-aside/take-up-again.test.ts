import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellAsShown } from '#renderer/app/tell-as-shown';
import { takeUpAgain } from '#renderer/features/setting-aside/take-up-again';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';
import type { FakeShop } from '../../../support/fake-bridge';

let shop: FakeShop;
beforeEach(async () => {
  shop = await openCounter();
  await beginAt();
});
afterEach(() => Reflect.deleteProperty(globalThis, 'window'));
/** What the last one said that its page had shown. */
const seen = () =>
  shop.calls
    .filter(({ name }) => name === 'incident.tell')
    .map(({ args }) => (args as { seen?: string[] }).seen);

/** Set aside, as its page shows it. */
function setAside() {
  const { id } = theIncident();
  const told = shop.tell(id, [{ type: 'incidentVoided.v1', payload: { reason: 'Opened by mistake' } }]);
  if (!told.ok) throw new Error(told.refusal.code);
  return told.value;
}

describe('13.7 the page of one that was set aside', () => {
  test('13.7 taking it up again goes with what stood on the page, and not with what another desk told meanwhile', async () => {
    const shown = setAside();
    expect(shown.heads).toHaveLength(1);
    shop.tell(shown.id, [{ type: 'noteAdded.v1', payload: { text: 'They rang again' } }]);
    const answer = await takeUpAgain(shown, 'They rang about it');
    expect(seen()).toEqual([[...shown.heads]]);
    expect(answer).toMatchObject({ ok: true, value: { incident: { setAside: null } } });
  });

  test('13.7 so does settling what two desks contradicted, and nothing is claimed to be seen before it stands there', async () => {
    const shown = setAside();
    await tellAsShown(shown.id, shown, [{ type: 'noteAdded.v1', payload: { text: 'One lamp' } }]);
    await tellAsShown(shown.id, null, [{ type: 'noteAdded.v1', payload: { text: 'Two lamps' } }]);
    expect(seen()).toEqual([[...shown.heads], undefined]);
  });
});
