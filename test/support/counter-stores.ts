/** The screen's own stores on an in-memory office, for tests of what screens do without a browser. */
import { shippedPlaybook } from '../fixtures/playbook';
import { fakeShop, type FakeShop } from './fake-bridge';
import { useDeskState } from '#renderer/app/desk-state';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import type { Incident } from '#domain/incident/state';
import type { Length } from '#domain/event/values';

/** An office with somebody at the desk; the stores of the last test are put away. */
export async function openCounter(name: 'hotel' | 'retail' = 'hotel'): Promise<FakeShop> {
  const shop = fakeShop(shippedPlaybook(name));
  Object.assign(globalThis, { window: { amends: shop.bridge } });
  useConversation.setState({ open: null });
  await useDeskState.getState().load();
  return shop;
}

export async function beginAt(length: Length = 'usual'): Promise<Incident> {
  await useConversation.getState().begin(length);
  return theIncident();
}

export function theIncident(): Incident {
  const incident = useConversation.getState().open?.incident;
  if (!incident) throw new Error('no incident is open');
  return incident;
}

/** Another person sits down at the desk. */
export async function sitDown(shop: FakeShop, person: number): Promise<void> {
  shop.state.person = shop.state.people[person] ?? null;
  await useDeskState.getState().load();
}
