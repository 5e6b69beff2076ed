/** Staff as they stand on the paper record (K7): every name in it, also in the sentences that were composed. */
import type { Incident } from '../incident/state';
import type { IncidentReport } from './report-model';
import { namesOnPaper, type StaffNaming } from './staff-naming';

type Names = ReadonlyMap<string, string>;

/** Always somebody's name. */
const names = new Set(['byName', 'ownerName', 'managerName']);
/** A name or, from older versions and by hand, something like "a colleague". */
const perhapsNames = new Set(['standIn', 'who']);
const people = new Set(['holder', 'contact', 'from', 'to']);

/** The same report with staff as they stand on paper. What somebody wrote in their own words stays as it was written. */
export function namedOnPaper(
  report: IncidentReport,
  { sealed, now }: { sealed: Incident; now: Incident },
  naming: StaffNaming,
): IncidentReport {
  if (naming.how === 'fullName') return report;
  const short = namesOnPaper([...namesIn(now), ...namesIn(report)], naming);
  const named = renamed(report, short) as IncidentReport;
  return sealed.summary?.edited ? named : { ...named, summary: inText(report.summary, short) };
}

function isName(key: string, value: unknown): value is string {
  if (typeof value !== 'string' || value === '') return false;
  return names.has(key) || (perhapsNames.has(key) && /^[^\p{Ll}\s,][^,]*$/u.test(value));
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    if (isName(key, one)) return [one];
    const isPerson = people.has(key) && typeof one === 'object' && one !== null && 'name' in one;
    return isPerson && typeof one.name === 'string' ? [one.name] : namesIn(one);
  });
}

function renamed(value: unknown, short: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, short));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      isName(key, one) ? (short.get(one) ?? one) : renamed(one, short),
    ]),
  );
}

/** In a composed sentence. A full stop that ends the sentence stays, one that belongs to the initial goes. */
function inText(text: string, short: Names): string {
  return [...short]
    .filter(([whole, name]) => whole !== name)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((said, [whole, name]) => {
      const bare = whole.replace(/\.$/u, '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${bare}(?![\\p{L}\\p{N}])(\\.(?=\\s+\\p{Ll}|[.,;:)]))?`,
        'gu',
      );
      return said.replace(pattern, () => name);
    }, text);
}
