// Which segments are worth joining: four of about one size, with everything smaller. So each incident is written anew
// only a few times in its life, and a search has few segments to look into.
import { recordRule } from './record';
import { mostDocs } from './segment/layout';
import { countBits } from './terms/bits';
import type { Shelved } from './shelf';

const sizeStep = 4;
const smallest = 64;
const enough = 4;

export function joinable(segments: readonly Shelved[]): Shelved[] {
  const all = segments.map((shelved) => {
    const outdated = countBits(shelved.outdated);
    const docs = shelved.segment.docs - outdated;
    return { shelved, docs, tier: tierOf(docs), isMostlyOutdated: outdated > docs };
  });
  const wasteful = all.filter(({ isMostlyOutdated }) => isMostlyOutdated);
  // What an older version told is told anew: joined with it, the rest would be too.
  const sized = all.filter(({ shelved }) => shelved.segment.head.rule === recordRule);
  const tiers = [...new Set(sized.map(({ tier }) => tier))].sort((a, b) => b - a);
  for (const tier of tiers) {
    const alike = sized.filter((one) => one.tier === tier);
    if (alike.length < enough) continue;
    const chosen = sized.filter((one) => one.tier <= tier).sort((a, b) => a.docs - b.docs);
    const fitting = [];
    let sum = 0;
    for (const one of chosen) {
      if (sum + one.docs > mostDocs) break;
      sum += one.docs;
      fitting.push(one.shelved);
    }
    if (fitting.length >= 2) return fitting;
  }
  return wasteful.slice(0, 1).map(({ shelved }) => shelved);
}

function tierOf(docs: number): number {
  return Math.floor(Math.log(Math.max(docs, smallest) / smallest) / Math.log(sizeStep));
}
