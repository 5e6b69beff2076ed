// How a person likes the conversation shown, and which way this desk's screen faces: sealed with the store.
import { usualPreferences, type Wishes } from '#contract/app-state';
import type { OpenShop } from './open-shop';

/** Kept before it is answered. What isn't wished for stays as it was. @throws VaultError */
export async function preferring(
  shop: OpenShop,
  person: string,
  { customersCanSee, ...wish }: Wishes,
): Promise<void> {
  const before = shop.preferences.of[person];
  const understood = [...new Set([...(before?.understood ?? []), ...(wish.understood ?? [])])];
  const marks = understood.length > 0 ? { understood } : {};
  const mine = { ...usualPreferences, ...before, ...wish, ...marks };
  // K2: which way the screen faces is the desk's, whoever wishes it.
  const desk = customersCanSee === undefined ? {} : { customersCanSee };
  const preferences = { ...shop.preferences, ...desk, of: { ...shop.preferences.of, [person]: mine } };
  await shop.vault.saveRecord('preferences', preferences);
  shop.preferences = preferences;
}
