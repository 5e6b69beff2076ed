/** Takes the figures out of an incident. Everything that isn't named here is gone once it is erased. */
import type { Incident } from '../incident/state';
import { figures, playbookId, type Figures } from './figures';

/** Deterministic: the same incident has the same figures, also after it was erased and told from them. */
export function figuresOf(incident: Incident): Figures {
  const { outcome, serious, playbook } = incident;
  const aspectAt = placeIn(incident.aspects);
  const remedyAt = placeIn(incident.remedies);
  const promiseAt = placeIn(incident.promises);
  const all: Figures = {
    state: incident.state,
    sample: incident.sample,
    length: incident.length,
    channel: incident.channel,
    playbook: playbook && idOf(playbook.name) ? playbook : null,
    currency: incident.currency,
    receivedAt: incident.receivedAt,
    openedAt: incident.opened?.at ?? null,
    sealedAt: incident.seal?.at ?? null,
    storyFinishedAt: incident.storyFinished?.at ?? null,
    writeUpAfter: incident.writeUpAfter,
    outcome: outcome && { at: outcome.at, outcome: outcome.outcome, happy: outcome.happy },
    serious: (serious?.matters ?? []).map(({ since, kind, accepted }) => ({
      ...{ since, kind: idOf(kind), acceptedAt: accepted?.acceptedAt ?? null },
    })),
    isRestricted: incident.restricted !== null,
    temperature: startPeakEnd(incident.temperature),
    lengthChanges: incident.lengthChanges.map(({ at, length }) => ({ at, length })),
    aspects: incident.aspects.map(({ category, takenOff, answer, finding }) => ({
      category: idOf(category),
      isTakenOff: takenOff !== null,
      answer: answer?.answer ?? null,
      fault: finding?.fault ?? null,
      cause: idOf(finding?.cause ?? null),
    })),
    explanations: incident.explanations.map(({ aspect, policy, clause }) => ({
      ...{ aspect: aspectAt(aspect), policy: idOf(policy), clause: idOf(clause) },
    })),
    policyGaps: incident.policyGaps.map(({ aspect }) => ({ aspect: aspectAt(aspect) })),
    remedies: incident.remedies.map((remedy) => ({
      key: idOf(remedy.key),
      kind: remedy.kind,
      aspect: aspectAt(remedy.aspect),
      amount: remedy.amount,
      gives: remedy.gives,
      isWithdrawn: remedy.withdrawn,
      answer: remedy.answer?.answer ?? null,
      isApproved: remedy.approval !== null,
      isAsked: remedy.asked !== null,
      isRefused: remedy.refused !== null,
    })),
    isNoneOffered: incident.noRemedy !== null,
    managerAsked: incident.managerAsked.map(({ answer }) => answer),
    ledger: incident.ledger.map(({ remedy, amount, state, takenOff, read }) => ({
      ...{ remedy: remedyAt(remedy), amount, state: state.kind },
      promise: state.kind === 'toDo' ? promiseAt(state.promise) : null,
      ...{ isTakenOff: takenOff, isRead: read },
    })),
    promises: incident.promises.map(({ kind, made, due, kept, read }) => ({
      ...{ kind, madeAt: made.at, dueAt: due.at, keptAt: kept?.at ?? null, isRead: read },
    })),
    said: incident.said.flatMap(({ moment, phrase }) =>
      idOf(moment) ? [{ moment, phrase: idOf(phrase) }] : [],
    ),
    staff: {
      asked: incident.staff.filter(({ leftOut }) => !leftOut).length,
      heard: incident.staff.filter(({ account, leftOut }) => account && !leftOut).length,
    },
    boundaries: incident.boundaries.map(({ step }) => step),
    recap: incident.recap?.how ?? null,
    agreement: incident.agreement?.answer ?? null,
    acknowledged: incident.acknowledged.map(({ at, how }) => ({ at, how })),
    handOvers: incident.handOvers.map(({ how }) => how),
    prints: Math.min(
      incident.prints.reduce((sum, { copies }) => sum + copies, 0),
      9_999,
    ),
    setAside: incident.setAside && (incident.setAside.into ? 'merged' : 'mistake'),
    publicity: incident.publicity?.where ?? [],
    broughtIn: incident.broughtIn && { closedAt: incident.broughtIn.closedAt },
  };
  return figures.parse(cut(all));
}

function idOf(value: string | null): string | null {
  return value !== null && playbookId.safeParse(value).success ? value : null;
}

function placeIn(list: readonly { id: string }[]): (id: string | null) => number | null {
  const places = new Map(list.map(({ id }, at) => [id, at]));
  return (id) => (id === null ? null : (places.get(id) ?? null));
}

function startPeakEnd(readings: Incident['temperature']): Figures['temperature'] {
  const [first] = readings;
  const last = readings.at(-1);
  if (!first || !last) return [];
  const peak = readings.reduce((best, one) => (one.degrees > best.degrees ? one : best));
  return [...new Set([first, peak, last])].map(({ at, degrees }) => ({ at, degrees }));
}

/** No list grows past what an event may carry; what is cut is beyond anything a person could have done. */
function cut(all: Figures): Figures {
  const short = Object.entries(all).map(([name, value]) => [
    name,
    Array.isArray(value) ? (value as unknown[]).slice(0, 500) : value,
  ]);
  return Object.fromEntries(short) as Figures;
}
