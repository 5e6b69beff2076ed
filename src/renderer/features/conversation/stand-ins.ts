// 13.2: who could keep a promise when it is due and its owner is off, by the rota. Without a rota everybody could.
import { Temporal } from 'temporal-polyfill';
import type { Tile } from '#contract/app-state';
import { standInsFor, type StandIns } from '#domain/shift/rota';

/** @param at the instant at which it is due */
export function standInsAt(people: readonly Tile[], owner: string, at: string, zone: string): StandIns<Tile> {
  return standInsFor(people, owner, Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate());
}

/** Their name, as a promise keeps it; '': a colleague, whoever is here. */
export function proposedStandIn(people: readonly Tile[], owner: string, at: string, zone: string): string {
  return standInsAt(people, owner, at, zone).proposed?.name ?? '';
}
