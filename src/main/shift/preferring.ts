// How a person likes the conversation shown: theirs, sealed with the store.
import { usualPreferences, type Preferences } from '#contract/app-state';
import type { OpenShop } from './open-shop';

/** Kept before it is answered. What isn't wished for stays as it was. @throws VaultError */
export async function preferring(shop: OpenShop, person: string, wish: Partial<Preferences>): Promise<void> {
  const before = shop.preferences.of[person];
  const understood = [...new Set([...(before?.understood ?? []), ...(wish.understood ?? [])])];
  const marks = understood.length > 0 ? { understood } : {};
  const mine = { ...usualPreferences, ...before, ...wish, ...marks };
  const preferences = { ...shop.preferences, of: { ...shop.preferences.of, [person]: mine } };
  await shop.vault.saveRecord('preferences', preferences);
  shop.preferences = preferences;
}
