// Tells one made-up complaint event by event, in the order in which it would happen at the desk.
import type { Proposal } from '#domain/event/catalogue';
import { promisesAlone } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import type { PersonAtDesk } from '../../incidents/authority-today';
import { instantIn } from '../../incidents/branch-time';
import type {
  Moment,
  SampleComplaint,
  SamplePerson,
  SamplePromise,
  SampleRemedy,
  SmallComplaint,
} from './sample-complaint';

export interface StoryTools {
  newId: () => string;
  person: (name: SamplePerson) => PersonAtDesk;
  /** Epoch milliseconds. */
  epoch: (moment: Moment) => number;
  zone: string;
  currency: string;
}
/**
 * One person, one time. Proposals that need the incident as it then is are a function of it.
 * `approve`: a manager's yes to these remedies.
 */
export interface Scene {
  person: PersonAtDesk;
  now: number;
  proposals: Proposal[] | ((incident: Incident) => Proposal[]);
  approve?: string[];
}

const minute = 60_000;

export function smallStory(small: SmallComplaint, tools: StoryTools): Scene[] {
  const { words, label, category, did, happy } = small;
  const person = tools.person(small.by);
  const now = tools.epoch(small.when);
  const filled: Proposal[] = [
    { type: 'wordsHeard.v1', payload: { text: words } },
    { type: 'aspectNoted.v1', payload: { aspect: tools.newId(), label, words, category } },
    { type: 'noteAdded.v1', payload: { text: did } },
    { type: 'outcomeSet.v1', payload: { outcome: happy === 'no' ? 'notSettled' : 'settled', happy } },
  ];
  return [
    { person, now, proposals: filled },
    { person, now: now + minute / 4, proposals: (incident) => [seal(incident)] },
  ];
}

export function story(complaint: SampleComplaint, tools: StoryTools): Scene[] {
  const { guest, aspects, words, degrees, end } = complaint;
  const start = tools.epoch(complaint.when);
  const at = (minutes: number, proposals: Proposal[]): Scene => ({
    ...{ person: tools.person(complaint.by), now: start + minutes * minute },
    proposals,
  });
  const aspectIds = aspects.map(() => tools.newId());
  const scenes = [
    ...degrees.map((one, index) =>
      at(1 + index, [{ type: 'temperatureRead.v1', payload: { degrees: one, after: null } }]),
    ),
    at(2, [{ type: 'wordsHeard.v1', payload: { text: words } }, ...(guest ? named(guest) : [])]),
  ];
  if ('stillOpen' in end && end.stillOpen === 'listening') return inOrder(scenes);
  scenes.push(
    at(4, [
      { type: 'storyFinished.v1', payload: {} },
      { type: 'saidAloud.v1', payload: { moment: 'thanks', phrase: null } },
      { type: 'saidAloud.v1', payload: { moment: 'regret', phrase: null } },
      ...aspects.map(({ label, words: quoted = '', category = null }, index): Proposal => ({
        type: 'aspectNoted.v1',
        payload: { aspect: aspectIds[index] ?? '', label, words: quoted, category },
      })),
    ]),
  );
  const isChecked = aspects.some(({ fault }) => fault);
  if (isChecked) scenes.push(at(5, checked(complaint, aspectIds)));
  scenes.push(...puttingRight(complaint, aspectIds, tools, at));
  scenes.push(...closing(complaint, tools, at));
  return inOrder(scenes);
}

function named({ name, address, phone }: NonNullable<SampleComplaint['guest']>): Proposal[] {
  const contact: Proposal = {
    type: 'contactNoted.v1',
    payload: { phone: phone ?? '', email: '', prefers: 'call' },
  };
  return [{ type: 'customerNamed.v1', payload: { name, address } }, ...(phone ? [contact] : [])];
}

function checked({ aspects }: SampleComplaint, ids: string[]): Proposal[] {
  return [
    ...ids.map((aspect): Proposal => ({ type: 'aspectConfirmed.v1', payload: { aspect, answer: 'yes' } })),
    { type: 'missedAsked.v1', payload: { answer: 'nothing' } },
    ...aspects.flatMap(({ fault, basis, cause = null }, index): Proposal[] => {
      const aspect = ids[index];
      if (!fault || !basis || !aspect) return [];
      const rests =
        'policy' in basis
          ? { kind: 'policy' as const, ...basis, version: '1.1.0' }
          : { kind: 'judgment' as const, reason: basis.reason };
      return [{ type: 'findingMade.v1', payload: { aspect, fault, basis: rests, cause } }];
    }),
  ];
}

type At = (minutes: number, proposals: Proposal[]) => Scene;

function puttingRight(complaint: SampleComplaint, aspectIds: string[], tools: StoryTools, at: At): Scene[] {
  const { sought, remedies = [] } = complaint;
  const soughtIt: Proposal[] = sought
    ? [{ type: 'remedySought.v1', payload: { words: sought, dontKnow: false } }]
    : [];
  const offered = remedies.map((remedy) => ({ ...remedy, id: tools.newId() }));
  const offers = offered.map((remedy): Proposal => offer(remedy, aspectIds[0] ?? null, tools.currency));
  const forManager = offered.filter(({ gives, answer }) => gives === 'manager' && answer === 'yes');
  const chen = tools.person('Chen W.');
  const scenes = soughtIt.length + offers.length > 0 ? [at(7, [...soughtIt, ...offers])] : [];
  if (forManager.length > 0)
    scenes.push({ ...at(8, []), person: chen, approve: forManager.map(({ id }) => id) });
  const later: Scene[] = [];
  const answered = offered.flatMap((remedy): Proposal[] => {
    const { id, answer, promised } = remedy;
    const told: Proposal[] = answer ? [{ type: 'remedyAnswered.v1', payload: { remedy: id, answer } }] : [];
    if (answer !== 'yes') return told;
    const promise = promised ? promising(promised, tools) : null;
    if (promise?.kept) later.push(promise.kept);
    return [
      ...told,
      ...(promise ? [promise.made] : []),
      rowOf(remedy, promise?.id ?? null, at(9, []).now, tools),
    ];
  });
  if (answered.length > 0) scenes.push(at(9, answered));
  return [...scenes, ...later];
}

function offer(remedy: SampleRemedy & { id: string }, aspect: string | null, currency: string): Proposal {
  const { id, key = null, kind, label, amount, clause = '', arrives = '', gives = 'staff' } = remedy;
  const money = amount === undefined ? null : { minor: amount, currency };
  return {
    type: 'remedyOffered.v1',
    payload: { remedy: id, key, kind, label, aspect, amount: money, clause, arrives, gives },
  };
}

function rowOf(
  remedy: SampleRemedy & { id: string },
  promise: string | null,
  now: number,
  tools: StoryTools,
): Proposal {
  const { id, label, amount, arrives = '', done } = remedy;
  const proof = done ?? { proof: 'note' as const, detail: '' };
  return {
    type: 'ledgerRowEntered.v1',
    payload: {
      ...{ row: tools.newId(), remedy: id, label, arrives },
      amount: amount === undefined ? null : { minor: amount, currency: tools.currency },
      state: promise ? { kind: 'toDo', promise } : { kind: 'done', ...proof, at: instantIn(tools.zone, now) },
    },
  };
}

function promising(
  promised: SamplePromise,
  tools: StoryTools,
): { id: string; made: Proposal; kept: Scene | null } {
  const { what, kind, standIn = '', number = '', kept } = promised;
  const owner = tools.person(promised.owner);
  const id = tools.newId();
  const due = { at: instantIn(tools.zone, tools.epoch(promised.due)), zone: tools.zone, pack: null };
  const made: Proposal = {
    type: 'promiseMade.v1',
    payload: { promise: id, what, kind, owner: owner.id, ownerName: owner.name, standIn, due, number },
  };
  if (!kept) return { id, made, kept: null };
  const keeping: Proposal = { type: 'promiseKept.v1', payload: { promise: id, how: kept.how } };
  return { id, made, kept: { person: owner, now: tools.epoch(kept.when), proposals: [keeping] } };
}

function closing(complaint: SampleComplaint, tools: StoryTools, at: At): Scene[] {
  const { end } = complaint;
  if ('stillOpen' in end) return [];
  if ('parked' in end) {
    const promise = end.promise ? promising(end.promise, tools) : null;
    const parked: Proposal = {
      type: 'incidentParked.v1',
      payload: {
        reason: end.parked,
        note: end.note,
        place: { stage: 'check', step: 'aspects', field: null },
        promise: promise?.id ?? null,
      },
    };
    return [at(11, [...(promise ? [promise.made] : []), parked])];
  }
  const isSettled = end.outcome === 'settled';
  const scenes = [
    { ...at(11, []), proposals: (incident: Incident) => readBack(incident, isSettled) },
    at(12, [
      { type: 'ifTheyComeBackNoted.v1', payload: { text: complaint.comeBack ?? '' } },
      {
        type: 'outcomeSet.v1',
        payload: {
          outcome: end.outcome,
          passedTo: end.outcome === 'passedTo' ? end.who : '',
          acceptedAt: end.outcome === 'passedTo' ? instantIn(tools.zone, at(12, []).now) : null,
          whereNext: end.outcome === 'notSettled' ? end.whereNext : '',
        },
      },
    ]),
    { ...at(13, []), proposals: (incident: Incident) => [seal(incident)] },
  ];
  const { note, correction } = complaint;
  if (note) scenes.push(scene(tools, note, [{ type: 'noteAdded.v1', payload: { text: note.text } }]));
  if (correction) {
    const { about, was, now, reason } = correction;
    scenes.push(
      scene(tools, correction, [{ type: 'correctionMade.v1', payload: { about, was, now, reason } }]),
    );
  }
  return scenes;
}

function readBack(incident: Incident, isSettled: boolean): Proposal[] {
  const agreed: Proposal = { type: 'agreementGiven.v1', payload: { answer: 'yes', how: 'spoken' } };
  return [
    ...[...incident.ledger, ...promisesAlone(incident)].map(({ id }): Proposal => ({
      type: 'recapRowRead.v1',
      payload: { row: id },
    })),
    { type: 'recapRead.v1', payload: { how: 'aloud' } },
    ...(isSettled ? [agreed] : []),
  ];
}

function scene(tools: StoryTools, by: { by: SamplePerson; when: Moment }, proposals: Proposal[]): Scene {
  return { person: tools.person(by.by), now: tools.epoch(by.when), proposals };
}

function seal(incident: Incident): Proposal {
  return { type: 'incidentSealed.v1', payload: { reference: incident.reference ?? '' } };
}

function inOrder(scenes: Scene[]): Scene[] {
  return scenes.sort((a, b) => a.now - b.now);
}
