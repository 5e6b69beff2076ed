/** What papers of one complaint are filled with: slots and rows, each finished and in the branch's own time. */
import { addMoney, showMoney, type Money } from '../money/money';
import { standingAspects, standingRows } from '../incident/gates';
import { isRung, nextWord, promisesToThem } from '../incident/promises-to-them';
import type { Incident } from '../incident/state';
import type { Promised } from '../incident/state/promised';
import type { BranchHours } from '../shift/branch-hours';
import type { ClockPack } from '../playbook/branch-rules';
import type { ComplaintSource } from '../playbook/paper-vocabulary';
import { clockDue } from './clock-due';
import type { FilledRow, PaperValues } from './paper-values';
import { PaperTime } from './paper-time';
import { paperWords as words } from './words.en';

export interface AboutComplaint {
  incident: Incident;
  zone: string;
  /** An instant. */
  now: string;
  hours: BranchHours;
  pack: ClockPack | null;
  /** "customer", "guest" */
  one: string;
  /** A customer gets it. */
  isTheirs: boolean;
  /** Staff as they stand on paper here (K7). */
  named: (wholeName: string) => string;
}

export function complaintValues(about: AboutComplaint): PaperValues {
  const { incident, now, zone, pack, named } = about;
  const time = new PaperTime('en', zone, now);
  const { customer, sought, outcome, representative } = incident;
  const due = (which: string) => {
    const clock = pack?.clocks.find(({ id }) => id === which);
    return clock && dueWords(clock, about);
  };
  const promise = nextWord(incident);
  const agreed = incident.agreement;
  const address = customer.address || (customer.name ?? '');
  return {
    reference: incident.reference ?? undefined,
    // Whoever speaks for them and may be told is written to as such: the letter is still theirs.
    named: address && !representative ? 'yes' : 'no',
    name: address,
    one: about.one,
    received: received(incident) ? time.date(received(incident) ?? '') : undefined,
    about:
      standingAspects(incident)
        .map(({ label }) => label)
        .join('; ') || undefined,
    sought: sought?.words.trim() || undefined,
    contact: incident.contact ? named(incident.contact.name) : undefined,
    holder: incident.holder?.name,
    pack: pack?.title,
    packNote: pack?.note,
    acknowledgeBy: due('acknowledge'),
    progressBy: due('progress'),
    answerBy: due('answer'),
    whereNext: outcome?.whereNext.trim() || undefined,
    ...(promise ? promised(promise, about, time) : {}),
    total: totalWords(incident),
    agreedOn: agreed?.answer === 'yes' && agreed.stands ? time.date(agreed.at) : undefined,
    ifTheyComeBack: incident.ifTheyComeBack.trim() || undefined,
  };
}

function promised(promise: Promised, { incident, named }: AboutComplaint, time: PaperTime): PaperValues {
  const { ownerName, standIn, due, number } = promise;
  const when = time.due(due.at);
  const who = standIn.trim() ? words.orColleague(named(ownerName)) : named(ownerName);
  const isByCall = isRung(incident, promise);
  return {
    promise: isByCall ? words.rings(who, when) : words.writes(who, when),
    ringsOn: isByCall && number.trim() ? number : undefined,
    looksInto: who,
  };
}

/** Undefined where no more than one amount moves: it is its own total. */
function totalWords(incident: Incident): string | undefined {
  const certain = standingRows(incident).filter(({ state }) => state.kind !== 'depends');
  const amounts = certain.flatMap(({ amount }) => (amount && amount.minor !== 0 ? [amount] : []));
  return amounts.length > 1 ? moneyWords(addMoney(amounts, incident.currency)) : undefined;
}

/** From whoever reads it: which way it goes stands in words, never in a sign. */
function moneyWords(amount: Money): string {
  const shown = showMoney(amount, 'en-GB');
  return amount.minor < 0 ? words.youPay(shown) : words.toYou(shown);
}

export function complaintRowsOf(about: AboutComplaint): Record<ComplaintSource, FilledRow[]> {
  const { incident, now, zone, named, isTheirs } = about;
  const time = new PaperTime('en', zone, now);
  return {
    aspects: standingAspects(incident).map(({ id, label, words: said, facts, finding }) => ({
      ...{ id, aspect: label, words: said, facts },
      finding: finding ? words.faults[finding.fault] : '',
      why: finding ? ground(finding.basis) : '',
    })),
    done: standingRows(incident).map(({ id, label, amount, state, arrives }) => ({
      ...{ id, what: label, arrives },
      amount: amount && amount.minor !== 0 ? moneyWords(amount) : '',
      state: stateWords(state, incident, time, named),
    })),
    promises: (isTheirs ? promisesToThem(incident) : incident.promises).map(
      ({ id, what, ownerName, due, kept }) => ({
        ...{ id, what, who: named(ownerName), by: time.due(due.at) },
        kept: kept ? words.kept(time.dayAndClock(kept.at)) : '',
      }),
    ),
    clocks: (about.pack?.clocks ?? []).flatMap((clock) =>
      clock.told === undefined ? [] : [{ id: clock.id, what: clock.told, by: dueWords(clock, about) ?? '' }],
    ),
  };
}

/** Undefined where nobody knows when it reached us. */
function dueWords(clock: ClockPack['clocks'][number], about: AboutComplaint): string | undefined {
  const { incident, hours, zone, now } = about;
  // Where nobody has acknowledged it yet, the letter that says so does.
  const start = clock.starts === 'received' ? received(incident) : (incident.acknowledged[0]?.at ?? now);
  if (!start) return undefined;
  const due = clockDue(clock, start, hours, zone);
  return new PaperTime('en', zone, now).due(due);
}

function received({ receivedAt, opened }: Incident): string | null {
  return receivedAt ?? opened?.at ?? null;
}

function ground(basis: NonNullable<Incident['aspects'][number]['finding']>['basis']): string {
  return basis.kind === 'judgment' ? basis.reason : words.policy(basis.clause, basis.title);
}

function stateWords(
  state: Incident['ledger'][number]['state'],
  { promises }: Incident,
  time: PaperTime,
  named: (name: string) => string,
): string {
  if (state.kind === 'done') return words.done;
  if (state.kind === 'depends') return words.depends(state.on, state.otherwise);
  const promise = promises.find(({ id }) => id === state.promise);
  return promise ? words.toDoBy(named(promise.ownerName), time.due(promise.due.at)) : words.toDo;
}
