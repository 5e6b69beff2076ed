/** A double charge put right in the usual length: what each screen proposes, in order. */
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';

const id = (kind: string, n = 0) => `0190a5f0-4444-7000-8${kind.repeat(3)}-00000000000${n}`;
export const ids = { aspect: id('a'), second: id('a', 1), remedy: id('b'), row: id('c'), promise: id('d') };
export const guest = { name: 'Grace Osei', phone: '07700 900142' };
export const herWords = 'I paid once on Saturday and it has left my account twice.';

type Scene = (incident: Incident) => Proposal[];

export const listen: Scene[] = [
  () => [
    { type: 'wordsHeard.v1', payload: { text: herWords } },
    { type: 'temperatureRead.v1', payload: { degrees: 75, after: null } },
  ],
  (): Proposal[] => [
    { type: 'storyFinished.v1', payload: {} },
    { type: 'customerNamed.v1', payload: { name: guest.name, address: 'Mrs Osei' } },
    { type: 'contactNoted.v1', payload: { phone: guest.phone, email: '', prefers: 'call' } },
    { type: 'saidAloud.v1', payload: { moment: 'regret', phrase: null } },
  ],
];

export const check: Scene[] = [
  () => [
    { type: 'restatementSpoken.v1', payload: { text: 'You paid once and it left your account twice.' } },
    {
      type: 'aspectNoted.v1',
      payload: { aspect: ids.aspect, label: 'Paid twice', words: 'twice', category: 'billing' },
    },
  ],
  () => [{ type: 'aspectConfirmed.v1', payload: { aspect: ids.aspect, answer: 'yes' } }],
  () => [{ type: 'missedAsked.v1', payload: { answer: 'nothing' } }],
];

export const putRight: Scene[] = [
  () => [
    {
      type: 'findingMade.v1',
      payload: {
        ...{ aspect: ids.aspect, fault: 'ours', cause: 'system' },
        basis: {
          kind: 'policy',
          policy: 'taken-in-error',
          clause: '4.2',
          title: 'Taken in error',
          version: '1.0.0',
        },
      },
    },
    { type: 'remedySought.v1', payload: { words: 'The second one back.', dontKnow: false } },
    {
      type: 'remedyOffered.v1',
      payload: {
        ...{
          remedy: ids.remedy,
          key: 'refund-taken-twice',
          kind: 'right',
          label: 'Refund the second payment',
        },
        ...{ aspect: ids.aspect, amount: { minor: 1840, currency: 'GBP' }, clause: '4.2', gives: 'staff' },
      },
    },
  ],
  () => [{ type: 'remedyAnswered.v1', payload: { remedy: ids.remedy, answer: 'yes' } }],
  (incident) => [
    {
      type: 'promiseMade.v1',
      payload: {
        ...{ promise: ids.promise, what: 'See that the refund arrived', kind: 'check' },
        ...{ owner: incident.holder?.id ?? '', ownerName: incident.holder?.name ?? '' },
        due: { at: '2026-11-27T12:00:00+00:00', zone: 'Europe/London', pack: null },
      },
    },
    {
      type: 'ledgerRowEntered.v1',
      payload: {
        ...{ row: ids.row, remedy: ids.remedy, label: 'Second payment back on the card' },
        amount: { minor: 1840, currency: 'GBP' },
        state: { kind: 'done', proof: 'till', detail: 'Slip 0041', at: '2026-11-21T14:10:00+00:00' },
      },
    },
  ],
];

export const readBack: Scene[] = [
  () => [
    { type: 'recapRowRead.v1', payload: { row: ids.row } },
    { type: 'recapRowRead.v1', payload: { row: ids.promise } },
    { type: 'recapRead.v1', payload: { how: 'aloud' } },
  ],
  () => [{ type: 'agreementGiven.v1', payload: { answer: 'yes', how: 'spoken' } }],
  () => [
    { type: 'ifTheyComeBackNoted.v1', payload: { text: 'Slip 0041; do not ask for the receipt again.' } },
    { type: 'outcomeSet.v1', payload: { outcome: 'settled' } },
  ],
];

export const seal: Scene = (incident) => [
  { type: 'incidentSealed.v1', payload: { reference: incident.reference ?? '' } },
];

export const wholeStory: Scene[] = [...listen, ...check, ...putRight, ...readBack, seal];
