// Keeps the catalogue whole: what is missing in it is told anew from the documents, beside everybody's work.
import type { PhonePlan } from '#domain/history/phone-plans';
import { retellOld } from '../catalogue/retell-old';
import { fillCatalogue, type Documents } from '../catalogue/fill-catalogue';
import type { SealedCatalogue } from '../catalogue/sealed-catalogue';

/** So few are read before anybody could look. */
const atOnce = 300;

/** Resolves when the desk may be shown; what takes longer goes on behind it. */
export async function keepCatalogueWhole(
  catalogue: SealedCatalogue,
  documents: Documents & { count(): Promise<number> },
  plan: PhonePlan | null,
): Promise<void> {
  let filling = Promise.resolve();
  const fill = () =>
    (filling = filling
      .then(() => fillCatalogue(catalogue, documents, plan))
      // The store was closed meanwhile, or its disk is full: the next opening goes on.
      .catch(() => undefined));
  catalogue.onBroken = () => void fill();
  if (!catalogue.isWhole) {
    const filled = fill();
    void filled.then(() => retellOld(catalogue, documents)).catch(() => undefined);
    if ((await documents.count()) <= atOnce) await filled;
    return;
  }
  setImmediate(() => {
    // Closed again already, or its disk is full: the next opening goes on.
    void lookOver().catch(() => undefined);
  });

  async function lookOver(): Promise<void> {
    // Counted twice where it doesn't fit: somebody may have begun one meanwhile.
    if ((await isMissingSome()) && (await isMissingSome())) await fill();
    else await catalogue.tidy();
    await retellOld(catalogue, documents);
  }
  async function isMissingSome(): Promise<boolean> {
    return (await documents.count()) !== catalogue.size();
  }
}
