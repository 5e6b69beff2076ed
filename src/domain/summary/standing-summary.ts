/** Which summary stands (12.1): somebody's own words, else what is composed from the record as it is now. */
import type { Incident } from '../incident/state';
import { composeSummary, type SummaryWords } from './compose-summary';

/**
 * Own words stay until they are composed again. What was composed follows the record until it is filed, and then
 * stays as it was filed, whatever later versions would compose.
 */
export function standingSummary(incident: Incident, words: SummaryWords): string {
  const { summary, seal } = incident;
  if (summary && (summary.edited || seal)) return summary.text;
  return composeSummary(incident, words).text;
}

/** The latest own words that were replaced by composing again, and can be put back; null when there are none. */
export function replacedSummary({ summary, earlierSummaries }: Incident): string | null {
  if (!summary || summary.edited) return null;
  return earlierSummaries.at(-1)?.text ?? null;
}
