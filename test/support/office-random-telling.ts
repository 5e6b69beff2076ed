/** Random histories of one incident: three devices that write, and sometimes hear of each other's events. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { causalOrder } from '#domain/event/causal-order';
import { catalogue, type EventType, type PayloadOf } from '#domain/event/catalogue';
import { readEvent, sealEvent, type EventCrypto, type ReadEvent } from '#domain/event/envelope';
import type { Figures } from '#domain/retention/figures';

export const theIncident = '0190a5f0-1111-7000-8000-000000000148';
const people = ['Amira K.', 'Ben T.', 'Chen W.'].map((name, n) => ({
  id: `0190a5f0-0000-7000-8000-00000000a00${n}`,
  name,
}));
const tenYears = 10 * 365.25 * 24 * 3_600_000;

export const plainCrypto: EventCrypto = {
  sha256: (text) => createHash('sha256').update(text).digest('base64url'),
  hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('base64url'),
  salt: () => 'salt',
};

/** Few ids, so that events meet: three aspects, three remedies, three rows, three promises. */
const idOf = (kind: string, n: number) => `0190a5f0-3333-7000-8${kind.repeat(3)}-00000000000${n % 3}`;
const aspect = (n: number) => idOf('a', n);
const remedy = (n: number) => idOf('b', n);
const row = (n: number) => idOf('c', n);
const promise = (n: number) => idOf('d', n);
const person = (n: number) => idOf('e', n);
const fact = (n: number) => idOf('f', n);
const attachment = (n: number) => String(n % 3).repeat(64);
const at = '2026-11-21T14:02:00+00:00';
const pick = <T>(n: number, ...all: [T, ...T[]]): T => all[n % all.length] ?? all[0];
const money = (n: number) => (n % 4 === 0 ? null : { minor: (n % 9) * 250, currency: pick(n, 'GBP', 'EUR') });

const passedOn = (n: number) =>
  n % 2
    ? {
        ...{ handOver: promise(n + 1), to: people[(n + 1) % 3]?.id ?? '', toName: 'Chen W.' },
        due: { at, zone: 'Europe/London', pack: null },
      }
    : null;

type Seen = { heads: string[]; known: string[] };
/** One payload per kind; a new kind of event doesn't compile until it has one here. */
const noFigures: Figures = {
  ...{ state: 'sealed', sample: false, length: 'usual', channel: 'walkIn', playbook: null, currency: 'GBP' },
  ...{ receivedAt: at, openedAt: at, sealedAt: at, storyFinishedAt: null, writeUpAfter: null },
  ...{ outcome: null, serious: [], isRestricted: false, temperature: [], lengthChanges: [], aspects: [] },
  ...{ explanations: [], policyGaps: [], remedies: [], isNoneOffered: false, managerAsked: [], ledger: [] },
  ...{ promises: [], said: [], staff: { asked: 0, heard: 0 }, boundaries: [], recap: null, agreement: null },
  ...{ acknowledged: [], handOvers: [], prints: 0, setAside: null, publicity: [], broughtIn: null },
};
const payloads: { [T in EventType]: (n: number, seen: Seen) => PayloadOf<T> } = {
  'incidentErased.v1': (n) => ({
    ...{ why: pick(n, 'asked', 'kept'), rule: null, reference: 'MIL-2026-A0001', figures: noFigures },
  }),
  'complaintOpened.v1': (n) => ({
    ...{ receivedAt: at, channel: pick(n, 'walkIn', 'phone'), length: pick(n, 'usual', 'small', 'full') },
    ...{
      playbook: { name: 'retail', version: '1.0.0' },
      currency: 'GBP',
      language: 'en',
      sample: n % 2 === 0,
    },
  }),
  'broughtIn.v1': (n) => ({
    ...{ run: promise(n), file: `before-${n % 2}.csv`, row: 2 + n, receivedOn: '2024-03-14', closedOn: null },
    ...{ closedAt: pick(n, null, at), theirReference: `C-${n}`, name: `Grace ${n}`, phone: '', email: '' },
    ...{ aspect: aspect(n), label: `about ${n}`, category: null, words: `words ${n}`, done: `done ${n}` },
    ...{ outcome: pick(n, 'settled' as const, null), notes: [`note ${n}`] },
  }),
  'bringingInUndone.v1': (n) => ({ run: promise(n), reason: '' }),
  'referenceGiven.v1': (n) => ({ reference: `MIL-2026-A000${n % 5}` }),
  'lengthChanged.v1': (n) => ({ length: pick(n, 'small', 'usual', 'full'), why: 'changed' }),
  'heardBeforeOpening.v1': () => ({ begunAt: at, writtenAt: at }),
  'incidentParked.v1': (n) => ({ reason: 'left', note: `${n}`, place: null, promise: promise(n) }),
  'incidentResumed.v1': () => ({}),
  'incidentHandedOver.v1': (n) => ({
    to: people[n % 3]?.id ?? '',
    toName: people[n % 3]?.name ?? '',
    note: '',
  }),
  'handOverOffered.v1': (n) => ({
    ...{ handOver: promise(n), to: people[n % 3]?.id ?? '', toName: 'Ben T.', note: '' },
    brief: {
      who: 'Grace',
      what: `paid ${n}`,
      want: '',
      promised: '',
      serious: '',
      degrees: n % 2 ? 60 : null,
    },
    due: { at, zone: 'Europe/London', pack: null },
  }),
  'handOverAccepted.v1': (n) => ({ handOver: promise(n) }),
  'handOverRefused.v1': (n) => ({ handOver: promise(n), why: `${n}`, next: passedOn(n) }),
  'handOverLapsed.v1': (n) => ({ handOver: promise(n), next: passedOn(n) }),
  'handOverWithdrawn.v1': (n) => ({ handOver: promise(n) }),
  'approvalAsked.v1': (n) => ({ remedy: remedy(n), promise: pick(n, promise(n), null) }),
  'approvalGranted.v2': (n) => ({ remedy: remedy(n) }),
  'approvalRefused.v1': (n) => ({ remedy: remedy(n), reason: `not ${n}` }),
  'complaintRestricted.v1': (n) => ({
    ...{ person: pick(n, people[n % 3]?.id ?? null, null), area: n % 2 === 0 },
    to: pick(n, null, people[(n + 1) % 3] ?? null),
  }),
  'restrictionLifted.v1': (n) => ({ reason: `it was somebody else ${n}` }),
  'noteAdded.v1': (n) => ({ text: `note ${n}` }),
  'customerNamed.v1': (n) => ({ name: pick(n, 'Grace Osei', null, 'Mrs Osei'), address: 'Grace' }),
  'contactNoted.v1': (n) => ({ phone: `07700 ${n}`, email: '', prefers: pick(n, 'call', null) }),
  'customerMatched.v1': (n) => ({
    ...{ other: aspect(n), decided: pick(n, 'same', 'different', 'unsure'), why: `${n}` },
  }),
  'happenedNoted.v1': (n) => ({ when: `day ${n}` }),
  'promiseMade.v1': (n) => ({
    ...{ promise: promise(n), what: `ring ${n}`, kind: pick(n, 'call', 'task'), owner: people[0]!.id },
    ...{ ownerName: 'Amira K.', standIn: '', due: { at, zone: 'Europe/London', pack: null }, number: '' },
  }),
  'promiseKept.v1': (n) => ({ promise: promise(n), how: `${n}` }),
  'waysOfTalkingSet.v1': (n) => ({
    ...{ ways: [pick(n, 'speak', 'write', 'interpreter')], byVoice: n % 2 === 0, under18: n % 3 === 0 },
    ...{ adjust: `text ${n}`, interpreter: '', language: pick(n, 'en', 'pl') },
  }),
  'representativeNoted.v1': (n) => ({
    ...{ name: '', relation: `son ${n}`, mayBeTold: n % 2 === 0 },
    papers: n % 3 === 0 ? [] : [{ id: 'letter', label: 'A signed letter' }],
  }),
  'representativeTakenOff.v1': () => ({}),
  'customerWrote.v1': (n) => ({
    ...{ ask: 'happened', about: null, answer: pick(n, 'yes', null), text: `wrote ${n}`, language: 'en' },
  }),
  'receivedNoted.v1': () => ({ at }),
  'readThroughConfirmed.v1': () => ({}),
  'acknowledgementGiven.v1': (n) => ({ how: pick(n, 'slip', 'email'), promise: promise(n), text: `${n}` }),
  'specialNoted.v1': (n) => ({
    ...{ kind: pick(n, 'health', 'special'), text: `special ${n}`, keepUntil: at, rule: '90 days' },
  }),
  'specialErased.v1': (n) => ({ events: [`${n % 10}`.repeat(43)], keptUntil: at }),
  'retentionHeld.v1': (n) => ({ reason: `claim ${n}` }),
  'retentionHoldLifted.v1': (n) => ({ reason: `over ${n}` }),
  'wordsHeard.v1': (n) => ({ text: `words ${n}` }),
  'temperatureRead.v1': (n) => ({ degrees: 30 + (n % 71), after: null }),
  'storyFinished.v1': () => ({}),
  'writeUpAfterChosen.v1': () => ({}),
  'writtenUpAfter.v1': () => ({}),
  'saidAloud.v1': (n) => ({ moment: 'regret', phrase: pick(n, null, 'regret-1') }),
  'restatementSpoken.v1': (n) => ({ text: `so ${n}` }),
  'answerGiven.v1': (n) => ({
    ...{ question: pick(n, 'needs', '__proto__', 'behind'), value: `${n}`, private: n % 2 === 0 },
  }),
  'scanned.v1': (n) => ({ code: `5000${n % 3}` }),
  'lookedUp.v1': (n) => ({ code: `5000${n % 3}`, facts: [{ label: 'Paid', value: `£${n}` }] }),
  'aspectNoted.v1': (n) => ({ aspect: aspect(n), label: `aspect ${n}`, words: '', category: null }),
  'aspectReworded.v1': (n) => ({ aspect: aspect(n), label: `reworded ${n}`, words: 'w', category: 'bill' }),
  'aspectTakenOff.v1': (n) => ({ aspect: aspect(n), why: '' }),
  'aspectsMerged.v1': (n) => ({ into: aspect(n), from: aspect(n + 1) }),
  'aspectsOrdered.v1': (n) => ({ aspects: [aspect(n + 1), aspect(n)] }),
  'aspectConfirmed.v1': (n) => ({
    ...{ aspect: aspect(n), answer: pick(n, 'yes', 'nearly', 'wrong', 'differently'), theirs: '', ours: '' },
  }),
  'missedAsked.v1': (n) => ({ answer: pick(n, 'nothing', 'more') }),
  'factsNoted.v1': (n) => ({ aspect: aspect(n), facts: `fact ${n}` }),
  'staffConsulted.v1': (n) => ({
    person: person(n),
    role: `role ${n % 3}`,
    name: 'Ben',
    aspects: [aspect(n)],
  }),
  'staffLeftOut.v1': (n) => ({ person: person(n), role: `role ${n % 3}`, aspects: [], reason: 'not in' }),
  'staffAccountHeard.v1': (n) => ({ person: person(n), text: `account ${n}` }),
  'staffAccountConfirmed.v1': (n) => ({
    ...{ person: person(n), answer: pick(n, 'yes', 'nearly', 'no'), saidBack: '' },
  }),
  'factWeighed.v1': (n) => ({
    ...{
      aspect: aspect(n),
      fact: fact(n),
      text: `fact ${n}`,
      customer: `c ${n % 4}`,
      evidence: { text: '', ref: '' },
    },
    ...{
      staff: [{ person: person(n), text: `s ${n % 5}` }],
      agreed: pick(n, 'agreed', 'notAgreed', 'notKnown'),
    },
  }),
  'factTakenOff.v1': (n) => ({ fact: fact(n), why: '' }),
  'explanationGiven.v1': (n) => ({
    ...{ aspect: aspect(n), policy: 'no-receipt', clause: '2.4', version: '1.0.0', choice: `choice ${n}` },
  }),
  'findingMade.v1': (n) => ({
    ...{ aspect: aspect(n), fault: pick(n, 'ours', 'notYetKnown'), cause: null },
    basis: { kind: 'judgment', reason: `because ${n}` },
  }),
  'policyGapNoted.v1': (n) => ({ aspect: aspect(n), note: `gap ${n}` }),
  'remedySought.v1': (n) => ({ words: `please ${n}`, dontKnow: n % 2 === 0 }),
  'remedyOffered.v1': (n) => ({
    ...{ remedy: remedy(n), key: null, kind: pick(n, 'right', 'mend', 'gesture'), label: `offer ${n}` },
    ...{ aspect: aspect(n), amount: money(n), clause: '', arrives: '', gives: pick(n, 'staff', 'manager') },
  }),
  'noRemedyOffered.v1': (n) => ({ reason: `none ${n}` }),
  'remedyWithdrawn.v1': (n) => ({ remedy: remedy(n), why: '' }),
  'remedyAnswered.v1': (n) => ({ remedy: remedy(n), answer: pick(n, 'yes', 'no', 'thinking') }),
  'approvalGranted.v1': (n) => ({
    remedy: remedy(n),
    manager: people[2]!.id,
    managerName: 'Chen W.',
    how: 'pin',
  }),
  'managerAsked.v1': (n) => ({ answer: pick(n, 'coming', 'nobody'), who: '', brief: '' }),
  'ledgerRowEntered.v1': (n) => ({
    ...{ row: row(n), remedy: pick(n, null, remedy(n)), label: `row ${n}`, amount: money(n), arrives: '' },
    state: pick(n, { kind: 'toDo', promise: promise(n) }, { kind: 'done', proof: 'till', detail: '', at }),
  }),
  'ledgerRowTakenOff.v1': (n) => ({ row: row(n), why: '' }),
  'recapRowRead.v1': (n) => ({ row: row(n) }),
  'recapRead.v1': (_n, { heads }) => ({ how: 'aloud', covers: heads }),
  'agreementGiven.v1': (n, { heads }) => ({ answer: pick(n, 'yes', 'no'), how: 'spoken', covers: heads }),
  'ifTheyComeBackNoted.v1': (n) => ({ text: `back ${n}` }),
  'summaryWritten.v1': (n, { heads }) => ({ text: `short ${n}`, edited: n % 2 === 0, covers: heads }),
  'outcomeSet.v1': (n) => ({
    ...{ outcome: pick(n, 'settled', 'notSettled', 'passedTo'), happy: null, passedTo: '' },
    ...{ acceptedAt: null, whereNext: '' },
  }),
  'incidentSealed.v1': (_n, { heads }) => ({ covers: heads, reference: 'MIL-2026-A0001' }),
  'correctionMade.v1': (n) => ({ about: 'room', was: '', now: `${n}`, reason: 'typing' }),
  'addendumSeen.v1': (_n, { known }) => ({ events: known.slice(0, 3) }),
  'customerSigned.v1': (n, { heads }) => ({
    sheet: '{"reference":null,"rows":[],"total":null,"promises":[]}',
    ...{ shown: 'a'.repeat(43), language: pick(n, 'en', 'pl'), covers: heads },
    signature: { how: 'typed', name: 'Grace Osei' },
  }),
  'reportPrinted.v1': (n) => ({ how: 'pdf', printer: '', copies: 1 + (n % 3) }),
  'paperPrinted.v1': (n) => ({
    ...{ paper: 'final-response', title: 'Our answer', how: 'printer', printer: 'Office' },
    ...{ copies: 1 + (n % 2), text: `Dear Mrs Osei, ${n}` },
  }),
  'paperPrinted.v2': (n) => ({
    ...{ paper: 'final-response', title: 'Our answer', how: pick(n, 'email', 'printer'), printer: '' },
    ...{ copies: 1, text: `Dear Mrs Osei, ${n}`, addressed: n % 2 === 0 },
  }),
  'letterApproved.v1': (n) => ({
    ...{ letter: 'apology', shown: 'b'.repeat(43), manager: `00000000-0000-4000-8000-00000000000${n % 10}` },
    managerName: 'Chen W.',
  }),
  'seriousRaised.v1': (n) => ({ kind: pick(n, 'hurt', 'legal'), note: '' }),
  'seriousRaised.v2': (n) => ({ kind: pick(n, 'hurt', 'legal'), note: '' }),
  'seriousAccepted.v1': (n) => ({
    ...{ kind: pick(n, 'hurt', 'legal'), who: 'Dana, duty manager' },
    acceptedAt: '2026-11-21T14:41:00+00:00',
  }),
  'publicityFlagged.v1': (n) => ({
    where: [pick(n, 'press', 'social', 'reviews', 'other')],
    words: `I’ll post it, ${n}`,
    told: null,
  }),
  'publicityTakenBack.v1': () => ({ reason: 'they didn’t mean it' }),
  'incidentMerged.v1': (n) => ({ into: promise(n), reference: 'MIL-2026-A0009', reason: 'the same matter' }),
  'incidentRestored.v1': () => ({ reason: 'it stands by itself' }),
  'questionsOpened.v1': () => ({}),
  'seriousTakenBack.v1': (n) => ({ kind: pick(n, 'hurt', 'legal'), reason: 'pressed by mistake' }),
  'boundarySet.v1': (n) => ({ step: pick(n, 'limit', 'leaving') }),
  'contestSettled.v1': (n, { known }) => ({
    subject: pick(n, 'words', 'outcome', `aspect/${aspect(n)}/wording`, 'reference'),
    keep: known[n % Math.max(1, known.length)] ?? plainCrypto.sha256('none'),
  }),
  'attachmentAdded.v1': (n) => ({
    ...{ attachment: attachment(n), name: `r${n}.jpg`, kind: pick(n, 'jpeg', 'pdf'), size: 1 + n },
    ...{ sha256: plainCrypto.sha256(`${n}`), picture: null, from: pick(n, 'file', 'paste') },
    ...{ caption: `caption ${n % 3}`, fact: pick(n, null, fact(n)) },
  }),
  'attachmentCaptioned.v1': (n) => ({ attachment: attachment(n), caption: `caption ${n}` }),
  'attachmentTakenOff.v1': (n) => ({ attachment: attachment(n), reason: `not theirs ${n}` }),
  'figureContested.v1': (n) => ({
    ...{ figure: pick(n, 'claims', 'upheld'), by: pick(n, 'customer', 'manager'), reason: `two of us ${n}` },
  }),
  'figureContestTakenBack.v1': (n) => ({ figure: pick(n, 'claims', 'upheld'), why: '' }),
  'figureReviewed.v1': (n) => ({
    ...{ figure: pick(n, 'claims', 'upheld'), finding: pick(n, 'stands', 'wrong'), note: `looked ${n}` },
  }),
  'incidentLinked.v1': (n) => ({ other: aspect(n), why: `${n}`, reference: pick(n, '', 'MIL-2026-A0009') }),
  'incidentUnlinked.v1': (n) => ({ other: aspect(n), why: '' }),
  'incidentVoided.v1': (n) => ({ reason: `mistake ${n}` }),
};
/** All but erasing, which would leave next to nothing of most histories: erased-figures.test.ts adds it at the end. */
export const allTypes = (Object.keys(payloads) as EventType[]).filter((type) => type !== 'incidentErased.v1');

export type Deed =
  | { does: 'tells'; device: number; type: EventType; n: number }
  | { does: 'tells unknown'; device: number; n: number }
  | { does: 'hears'; device: number; from: number };

/** Weighted so that seals, sealings over and contests happen in short histories too. */
export const deeds = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        does: fc.constant('tells' as const),
        device: fc.nat(2),
        type: fc.constantFrom(...allTypes),
        n: fc.nat(40),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: fc.constant('tells' as const),
        device: fc.nat(2),
        type: fc.constantFrom('incidentSealed.v1' as const, 'wordsHeard.v1' as const),
        n: fc.nat(40),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('tells unknown' as const), device: fc.nat(2), n: fc.nat(40) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ does: fc.constant('hears' as const), device: fc.nat(2), from: fc.nat(2) }),
    },
  ),
  { minLength: 1, maxLength: 40 },
);

/** Milliseconds by which each device's clock is wrong: up to ten years either way. */
export const clocks = fc.tuple(
  ...([0, 1, 2] as const).map(() => fc.double({ min: -tenYears, max: tenYears, noNaN: true })),
);

/** Everything that all devices together have told. */
export function happen(history: readonly Deed[], wrongBy: readonly number[]): ReadEvent[] {
  const told: ReadEvent[] = [];
  const knownTo = [new Map<string, ReadEvent>(), new Map<string, ReadEvent>(), new Map<string, ReadEvent>()];
  const counts = [0, 0, 0];
  for (const [step, deed] of history.entries()) {
    const mine = knownTo[deed.device]!;
    if (deed.does === 'hears') {
      for (const [hash, event] of knownTo[deed.from]!) mine.set(hash, event);
      continue;
    }
    const heads = causalOrder(mine.values()).heads.slice(0, 64);
    const type =
      deed.does === 'tells' ? deed.type : pick(deed.n, 'weatherNoted.v1', 'aspectNoted.v9', 'noteAdded.v1');
    const payload =
      deed.does === 'tells'
        ? catalogue[deed.type].payload.parse(payloads[deed.type](deed.n, { heads, known: [...mine.keys()] }))
        : { somethingNew: deed.n, text: deed.n };
    counts[deed.device]! += 1;
    const clock = Date.parse('2026-11-21T14:00:00Z') + (wrongBy[deed.device] ?? 0) + step * 1000;
    const stored = sealEvent(
      {
        ...{
          id: `0190a5f0-2222-7000-8000-${String(step).padStart(12, '0')}`,
          incident: theIncident,
          branch: 'MIL',
        },
        ...{ device: `d${deed.device}`, seq: counts[deed.device]!, prev: null, actor: people[deed.device]! },
        ...{ at: new Date(clock).toISOString(), zone: 'Europe/London', after: heads, type },
      },
      payload,
      plainCrypto,
    );
    const event = readEvent(stored, plainCrypto);
    if (!event) throw new Error(`made an event that does not verify: ${type}`);
    mine.set(event.hash, event);
    told.push(event);
  }
  return told;
}
