/**
 * Tells an incident from its figures alone, in the shapes it always had, so that whatever counts incidents counts the
 * same before and after. Labels, words and names are empty; ids are places in their lists.
 */
import type { Done } from '../incident/state/done';
import type { Incident } from '../incident/state';
import type { Figures } from './figures';

/** @param done who erased it, and in which event */
export function tellFigures(incident: Incident, figures: Figures, done: Done): void {
  const at = (instant: string): Done => ({ by: '', byName: '', at: instant, hash: done.hash });
  const sometime = at(figures.sealedAt ?? figures.openedAt ?? done.at);
  const { sample, length, channel, currency, receivedAt } = figures;
  const maybe = <T>(holds: boolean, value: T): T | null => (holds ? value : null);
  Object.assign(incident, { sample, length, channel, currency, receivedAt } satisfies Partial<Incident>);
  const told: Partial<Incident> = {
    state: figures.state,
    playbook: figures.playbook,
    opened: figures.openedAt === null ? null : at(figures.openedAt),
    seal: figures.sealedAt === null ? null : { ...at(figures.sealedAt), covers: [], reference: '' },
    storyFinished: figures.storyFinishedAt === null ? null : at(figures.storyFinishedAt),
    writeUpAfter: figures.writeUpAfter,
    outcome: figures.outcome && {
      ...at(figures.outcome.at),
      ...{ outcome: figures.outcome.outcome, happy: figures.outcome.happy },
      ...{ passedTo: '', acceptedAt: null, whereNext: '' },
    },
    serious: seriousOf(figures.serious, at),
    restricted: maybe(figures.isRestricted, { subjects: [], area: false }),
    temperature: figures.temperature.map((one) => ({ ...at(one.at), degrees: one.degrees, after: null })),
    lengthChanges: figures.lengthChanges.map((one) => ({ ...at(one.at), length: one.length, why: '' })),
    aspects: figures.aspects.map((one, n) => ({
      ...{ id: numbered(n), label: '', words: '', category: one.category, worded: done.hash, facts: '' },
      takenOff: maybe(one.isTakenOff, ''),
      answer: one.answer && { ...sometime, answer: one.answer, theirs: '', ours: '', stands: true },
      finding: one.fault && {
        ...{ ...sometime, fault: one.fault, cause: one.cause },
        basis: { kind: 'judgment', reason: '' },
      },
    })),
    explanations: figures.explanations.map(({ aspect, policy, clause }) => ({
      ...{ ...sometime, aspect: numbered(aspect), policy: policy ?? '', clause: clause ?? '' },
      ...{ version: '', choice: '' },
    })),
    policyGaps: figures.policyGaps.map(({ aspect }) => ({
      ...{ ...sometime, aspect: aspect === null ? null : numbered(aspect), note: '' },
    })),
    remedies: figures.remedies.map((one, n) => ({
      ...{ id: numbered(n), key: one.key, kind: one.kind, label: '', amount: one.amount, gives: one.gives },
      ...{ aspect: one.aspect === null ? null : numbered(one.aspect), clause: '', arrives: '' },
      ...{ offered: sometime, withdrawn: one.isWithdrawn },
      answer: one.answer && { ...sometime, answer: one.answer },
      approval: maybe(one.isApproved, { ...sometime, manager: '', managerName: '' }),
      asked: maybe(one.isAsked, { ...sometime, promise: null }),
      refused: maybe(one.isRefused, { ...sometime, reason: '' }),
    })),
    noRemedy: maybe(figures.isNoneOffered, { ...sometime, reason: '', promise: null }),
    managerAsked: figures.managerAsked.map((answer) => ({ ...sometime, answer, who: '', brief: '' })),
    ledger: figures.ledger.map((one, n) => ({
      ...{ id: numbered(n), remedy: one.remedy === null ? null : numbered(one.remedy), label: '' },
      ...{ amount: one.amount, arrives: '', entered: sometime, takenOff: one.isTakenOff, read: one.isRead },
      state: stateOf(one, sometime.at),
    })),
    promises: figures.promises.map((one, n) => ({
      ...{ id: numbered(n), what: '', kind: one.kind, owner: '', ownerName: '', standIn: '', number: '' },
      ...{ due: { at: one.dueAt, zone: incident.zone, pack: null }, made: at(one.madeAt), read: one.isRead },
      kept: one.keptAt === null ? null : { ...at(one.keptAt), how: '' },
    })),
    said: figures.said.map((one) => ({ ...sometime, ...one })),
    staff: Array.from({ length: figures.staff.asked }, (_, n) => ({
      ...{ id: numbered(n), role: '', name: '', aspects: [], asked: sometime, leftOut: null, answer: null },
      account: maybe(n < figures.staff.heard, { ...sometime, text: '' }),
    })),
    boundaries: figures.boundaries.map((step) => ({ ...sometime, step })),
    recap: figures.recap && { ...sometime, how: figures.recap, covers: [], stands: true },
    agreement: figures.agreement && {
      ...{ ...sometime, answer: figures.agreement, how: 'spoken', covers: [], stands: true },
    },
    acknowledged: figures.acknowledged.map((one) => ({
      ...{ ...at(one.at), how: one.how, promise: '', text: '' },
    })),
    handOvers: figures.handOvers.map((how, n) => ({
      ...{ ...sometime, id: numbered(n), how, why: '', from: nobody, to: nobody },
    })),
    prints: figures.prints > 0 ? [{ ...sometime, how: 'printer', printer: '', copies: figures.prints }] : [],
    setAside: figures.setAside && {
      ...{ ...sometime, reason: '', into: figures.setAside === 'merged' ? nothing : null },
    },
    broughtIn: figures.broughtIn && {
      ...{ ...sometime, run: '', file: '', row: 0, receivedOn: '', closedOn: null, theirReference: '' },
      ...{ closedAt: figures.broughtIn.closedAt, done: '', undone: null },
    },
    publicity: maybe(figures.publicity.length > 0, {
      ...{ ...sometime, where: figures.publicity, words: '', told: null },
    }),
  };
  Object.assign(incident, told);
}

const nobody = { id: '', name: '' };
const nothing = { id: '', reference: '' };

function seriousOf(kinds: Figures['serious'], at: (instant: string) => Done): Incident['serious'] {
  const [first] = kinds;
  if (!first) return null;
  const matters = kinds.map(({ since, kind, acceptedAt }) => ({
    ...{ ...at(since), since, kind: kind ?? '', note: '', isAlone: false },
    accepted: acceptedAt === null ? null : { ...at(acceptedAt), who: '', acceptedAt },
  }));
  return { at: first.since, matters };
}

function stateOf(
  { state, promise }: Figures['ledger'][number],
  at: string,
): Incident['ledger'][number]['state'] {
  if (state === 'done') return { kind: 'done', proof: 'note', detail: '', at };
  if (state === 'depends') return { kind: 'depends', on: '', otherwise: '' };
  return { kind: 'toDo', promise: promise === null ? '' : numbered(promise) };
}

/** An id that says a place and nothing else. */
function numbered(place: number | null): string {
  return place === null ? '' : `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
}
