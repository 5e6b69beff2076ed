/**
 * How staff stand on paper (K7): the branch's playbook says whether by their whole name or by their first. Nobody has a
 * badge number yet, so the first name stands for it.
 */
import { firstName } from '../customer-view/first-name';
import type { Incident } from '../incident/state';
import type { PrivacyRules } from '../playbook/privacy-rules';
import type { IncidentReport } from './report-model';

export type StaffOnPaper = PrivacyRules['staffOnPaper'];
type Names = ReadonlyMap<string, string>;

/** Always somebody's name. */
const names = new Set(['byName', 'ownerName', 'managerName']);
/** A name or, from older versions and by hand, something like "a colleague". */
const perhapsNames = new Set(['standIn', 'who']);
const people = new Set(['holder', 'contact', 'from', 'to']);

/** Two who share a first name keep their whole names: nobody may pass for somebody else. */
export function shortNames(whole: Iterable<string>): Names {
  const all = [...new Set(whole)];
  return new Map(
    all.map((name) => {
      const isShared = all.some((other) => other !== name && firstName(other) === firstName(name));
      return [name, isShared ? name : firstName(name)];
    }),
  );
}

/** Staff of the branch as they stand on paper; anybody else keeps the name they have. */
export function staffNames(
  people: readonly { name: string }[],
  how: StaffOnPaper,
): (wholeName: string) => string {
  const short = shortNames(people.map(({ name }) => name));
  return (name) => (how === 'fullName' ? name : (short.get(name) ?? firstName(name)));
}

/** The same report with staff as they stand on paper. What somebody wrote in their own words stays as it was written. */
export function namedOnPaper(
  report: IncidentReport,
  { sealed, now }: { sealed: Incident; now: Incident },
  how: StaffOnPaper,
): IncidentReport {
  if (how === 'fullName') return report;
  const short = shortNames([...namesIn(now), ...namesIn(report)]);
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
