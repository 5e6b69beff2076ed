// K4 on a computer of head office: the register keeps back by id what is about whoever asks. Somebody may be known at a
// branch under another id, from its own set-up; whom a complaint is about under their very name is shown none of it either.
import { asOneName } from '#domain/shift/known-twice';
import type { Restriction } from '#domain/incident/state/held';
import type { PersonRecord } from '../shift/store-records';
import type { OfficeComputer } from './office-computer';

interface Row {
  branch: string;
  summary: { restricted: Restriction | null };
}

/** Where the branch's people can't be had, what is about a colleague stays away: nobody is shown it on a guess. */
export async function notAboutThem<R extends Row>(
  office: OfficeComputer,
  { id, name }: PersonRecord,
  rows: readonly R[],
): Promise<R[]> {
  const asked = new Map<string, Promise<ReadonlySet<string> | null>>();
  const namesakesAt = (branch: string) => {
    const known = asked.get(branch) ?? namesakes(office, branch, { id, name });
    asked.set(branch, known);
    return known;
  };
  const shown: R[] = [];
  for (const row of rows) {
    const { subjects } = row.summary.restricted ?? { subjects: [] };
    const theirs = subjects.length > 0 ? await namesakesAt(row.branch) : new Set<string>();
    if (theirs && !subjects.some((one) => one === id || theirs.has(one))) shown.push(row);
  }
  return shown;
}

async function namesakes(
  office: OfficeComputer,
  branch: string,
  { id, name }: Pick<PersonRecord, 'id' | 'name'>,
): Promise<ReadonlySet<string> | null> {
  const told = await office.ask('people.list', { params: undefined, query: { branch }, body: undefined }, id);
  if (!told.ok) return null;
  const same = told.value.people.filter((one) => asOneName(one.name) === asOneName(name));
  return new Set(same.map((one) => one.id));
}
