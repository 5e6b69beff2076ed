// Tells the catalogue anew from the documents, newest first, while the desk goes on working.
import type { Incident } from '#domain/incident/state';
import type { PhonePlan } from '#domain/history/phone-plans';
import { breathing } from './breathing';
import { recordOf, type CatalogueRecord } from './record';
import type { SealedCatalogue } from './sealed-catalogue';

export interface Documents {
  ids(): string[];
  /** Null when its document can't be read. @throws when the store is closed */
  read(id: string): Promise<Incident | null>;
}

/** The first piece is small, so that something is listed soon. */
const pieces = { first: 128, then: 2048 };

/** Takes up where an earlier try ended. Resolves when every document is in it. @throws when the store is closed */
export async function fillCatalogue(
  catalogue: SealedCatalogue,
  documents: Documents,
  plan: PhonePlan | null,
): Promise<void> {
  const breathe = breathing();
  // Ids of UUIDv7 grow with time.
  const ids = documents.ids().sort().reverse();
  let piece: CatalogueRecord[] = [];
  let most = pieces.first;
  let done = 0;
  try {
    for (const id of ids) {
      catalogue.building = { done, total: ids.length };
      done += 1;
      await breathe();
      if (catalogue.has(id)) continue;
      const incident = await documents.read(id);
      if (!incident) catalogue.putDamaged(id);
      else piece.push(recordOf(incident, plan));
      if (piece.length < most) continue;
      await catalogue.fill(piece);
      await catalogue.tidy();
      piece = [];
      most = pieces.then;
    }
    await catalogue.fill(piece);
    await catalogue.markWhole(true);
    await catalogue.tidy();
  } finally {
    catalogue.building = null;
  }
}
