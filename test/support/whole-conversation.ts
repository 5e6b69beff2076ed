/** Tells a whole conversation the way the desk does: every wish goes through decide, a refusal fails the test. */
import type { EventType, Proposal, Proposed } from '#domain/event/catalogue';
import type { Channel, Fault, Length, Outcome, RemedyKind } from '#domain/event/values';
import { decide } from '#domain/incident/decide';
import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { composeSummary } from '#domain/summary/compose-summary';
import { shippedPlaybook } from '../fixtures/playbook';
import { amira, ben, chen, Telling, type Person } from './telling';

export { amira, ben, chen };

type Thing = 'aspect' | 'remedy' | 'row' | 'promise' | 'staff' | 'fact';
const digits: Record<Thing, string> = {
  ...{ aspect: 'a', remedy: 'b', row: 'c', promise: 'd', staff: 'e', fact: 'f' },
};
export type RowTold =
  | { till: string }
  | { scan: string }
  | { time: string }
  | { note: string }
  | { promise: string }
  | { on: string; otherwise: string };
export interface Offer {
  kind: RemedyKind;
  label: string;
  about?: string;
  /** Minor units. */
  amount?: number;
  arrives?: string;
  clause?: string;
  manager?: boolean;
}
export interface PromiseTold {
  what: string;
  by: string;
  kind?: 'call' | 'task' | 'check';
  who?: Person;
  standIn?: string;
  number?: string;
}

export class WholeConversation {
  readonly telling = new Telling();
  readonly playbook;
  private person: Person | undefined;
  private clock = '14:02';
  private readonly names = new Map<string, string>();

  constructor(
    readonly title: string,
    readonly desk: string,
    {
      length = 'usual',
      channel = 'walkIn',
      received = '2026-11-21T14:02:00+00:00',
    }: {
      length?: Length;
      channel?: Channel;
      received?: string;
    } = {},
  ) {
    this.playbook = shippedPlaybook(desk);
    const { name, version } = this.playbook;
    this.telling
      .tell('complaintOpened.v1', {
        ...{ receivedAt: received, channel, length, playbook: { name, version } },
        ...{ currency: 'GBP', language: 'en' },
      })
      .tell('referenceGiven.v1', { reference: 'MIL-2026-A0148' });
  }

  /** Whose hand and which minute what follows has. */
  at(clock: string, by?: Person): this {
    this.person = by ?? this.person;
    this.clock = clock;
    this.telling.at(clock, ...(by ? [by] : []));
    return this;
  }
  /** Any wish; refused means the story couldn't happen at a desk. */
  tell<T extends EventType>(type: T, payload: Proposed<T>): this {
    const now = this.now();
    const asking = {
      ...{ person: this.person?.id ?? now.opened?.by ?? '', role: 'staff' as const, gesturesToday: 0 },
      limits: { perGesture: 2500, perDay: 7500 },
    };
    const decision = decide(now, { type, payload } as Proposal, asking);
    if (!decision.ok) throw new Error(`${this.title}: ${type} refused: ${JSON.stringify(decision.refusal)}`);
    this.telling.tell(type, payload);
    return this;
  }
  /** Whether it would be refused, and by which gate or code. */
  refuses<T extends EventType>(type: T, payload: Proposed<T>): string[] {
    const asking = {
      ...{ person: this.person?.id ?? this.now().opened?.by ?? '', role: 'staff' as const, gesturesToday: 0 },
      limits: { perGesture: 2500, perDay: 7500 },
    };
    const decision = decide(this.now(), { type, payload } as Proposal, asking);
    if (decision.ok) return [];
    const { refusal } = decision;
    return refusal.code === 'gateHolds' ? refusal.missing.map(({ gate }) => gate) : [refusal.code];
  }
  now(): Incident {
    return this.telling.now();
  }
  id(kind: Thing, name: string): string {
    const key = `${kind} ${name}`;
    const n = [...this.names.keys()].filter((one) => one.startsWith(`${kind} `)).length + 1;
    const known =
      this.names.get(key) ?? `0190a5f0-3333-7000-8${digits[kind].repeat(3)}-${String(n).padStart(12, '0')}`;
    this.names.set(key, known);
    return known;
  }

  named(name: string | null, address = ''): this {
    return this.tell('customerNamed.v1', { name, address });
  }
  hears(...sentences: string[]): this {
    return this.tell('wordsHeard.v1', { text: sentences.join('\n') });
  }
  warm(degrees: number): this {
    return this.tell('temperatureRead.v1', { degrees, after: null });
  }
  says(moment: string): this {
    return this.tell('saidAloud.v1', { moment, phrase: null });
  }
  about(name: string, label: string, words = '', category: string | null = null): this {
    return this.tell('aspectNoted.v1', { aspect: this.id('aspect', name), label, words, category });
  }
  yes(...names: string[]): this {
    for (const name of names)
      this.tell('aspectConfirmed.v1', { aspect: this.id('aspect', name), answer: 'yes' });
    return this;
  }
  differently(name: string, theirs: string, ours: string): this {
    const aspect = this.id('aspect', name);
    return this.tell('aspectConfirmed.v1', { aspect, answer: 'differently', theirs, ours });
  }
  nothingMissed(): this {
    return this.tell('missedAsked.v1', { answer: 'nothing' });
  }
  facts(name: string, facts: string): this {
    return this.tell('factsNoted.v1', { aspect: this.id('aspect', name), facts });
  }
  judged(name: string, fault: Fault, reason: string): this {
    const aspect = this.id('aspect', name);
    return this.tell('findingMade.v1', { aspect, fault, basis: { kind: 'judgment', reason }, cause: null });
  }
  byPolicy(name: string, fault: Fault, id: string): this {
    const policy = this.playbook.policies.find((one) => one.id === id);
    if (!policy) throw new Error(`${this.title}: no policy ${id}`);
    const { clause, title } = policy;
    const basis = { kind: 'policy' as const, policy: id, clause, title, version: this.playbook.version };
    return this.tell('findingMade.v1', { aspect: this.id('aspect', name), fault, basis, cause: null });
  }
  wants(words: string): this {
    return this.tell('remedySought.v1', { words, dontKnow: words === '' });
  }
  offers(name: string, { kind, label, about, amount, arrives = '', clause = '', manager }: Offer): this {
    return this.tell('remedyOffered.v1', {
      ...{ remedy: this.id('remedy', name), key: null, kind, label, arrives, clause },
      ...{ aspect: about ? this.id('aspect', about) : null, gives: manager ? 'manager' : 'staff' },
      amount: amount === undefined ? null : { minor: amount, currency: 'GBP' },
    });
  }
  answers(name: string, answer: 'yes' | 'no' | 'thinking'): this {
    return this.tell('remedyAnswered.v1', { remedy: this.id('remedy', name), answer });
  }
  /** The manager's own PIN, so the house tells it. */
  approves(name: string): this {
    const { id: manager, name: managerName } = chen;
    this.telling
      .at(this.clock, chen)
      .tell('approvalGranted.v1', { remedy: this.id('remedy', name), manager, managerName, how: 'pin' })
      .at(this.clock, this.person ?? amira);
    return this;
  }
  promises(name: string, { what, by, kind = 'task', who, standIn = '', number = '' }: PromiseTold): this {
    const { id, name: ownerName } = who ?? {
      id: this.now().opened?.by ?? '',
      name: this.now().opened?.byName ?? '',
    };
    return this.tell('promiseMade.v1', {
      ...{ promise: this.id('promise', name), what, kind, owner: id, ownerName, standIn, number },
      due: { at: by, zone: 'Europe/London', pack: null },
    });
  }
  /** A row of the ledger; one that came of a remedy has its name. */
  row(
    name: string,
    label: string,
    told: RowTold,
    { amount, arrives = '' }: { amount?: number; arrives?: string } = {},
  ): this {
    const remedy = this.names.get(`remedy ${name}`) ?? null;
    return this.tell('ledgerRowEntered.v1', {
      ...{ row: this.id('row', name), remedy, label, arrives, state: this.stateOf(told) },
      amount: amount === undefined ? null : { minor: amount, currency: 'GBP' },
    });
  }
  private stateOf(told: RowTold): Proposed<'ledgerRowEntered.v1'>['state'] {
    if ('promise' in told) return { kind: 'toDo', promise: this.id('promise', told.promise) };
    if ('on' in told) return { kind: 'depends', ...told };
    const [proof, detail] = Object.entries(told)[0] as ['till' | 'scan' | 'time' | 'note', string];
    return { kind: 'done', proof, detail, at: `2026-11-21T${this.clock}:00+00:00` };
  }
  /** Every row and every promise that stands alone, ticked one by one. */
  readsRows(): this {
    const { ledger, promises } = this.now();
    const inRows = ledger.flatMap(({ state }) => (state.kind === 'toDo' ? [state.promise] : []));
    const alone = promises.filter(({ id, kept }) => !kept && !inRows.includes(id));
    for (const { id } of [...ledger.filter(({ takenOff }) => !takenOff), ...alone])
      this.tell('recapRowRead.v1', { row: id });
    return this;
  }
  agrees(
    answer: 'yes' | 'no' | 'thinking' = 'yes',
    how: 'aloud' | 'screen' | 'writtenUpAfter' = 'aloud',
  ): this {
    if (answer === 'yes') this.tell('recapRead.v1', { how });
    return this.tell('agreementGiven.v1', { answer, how: 'spoken' });
  }
  comingBack(text: string): this {
    return this.tell('ifTheyComeBackNoted.v1', { text });
  }
  /** Ended, the summary as it was composed, and the seal. */
  files(
    outcome: Outcome,
    more: { passedTo?: string; acceptedAt?: string; whereNext?: string; happy?: 'yes' | 'no' | 'left' } = {},
  ): this {
    this.tell('outcomeSet.v1', { outcome, ...more });
    const { text } = composeSummary(this.now(), { one: this.playbook.people.one });
    if (this.now().length !== 'small') this.tell('summaryWritten.v1', { text, edited: false });
    return this.tell('incidentSealed.v1', { reference: 'MIL-2026-A0148' });
  }
  heard(
    name: string,
    role: string,
    account: string,
    aspects: string[],
    answer: 'yes' | 'nearly' = 'yes',
  ): this {
    const person = this.id('staff', name);
    return this.tell('staffConsulted.v1', {
      ...{ person, role, name, aspects: aspects.map((one) => this.id('aspect', one)) },
    })
      .tell('staffAccountHeard.v1', { person, text: account })
      .tell('staffAccountConfirmed.v1', { person, answer, saidBack: account });
  }
  weighs(
    name: string,
    about: string,
    fact: {
      text: string;
      customer: string;
      staff: Record<string, string>;
      evidence: [string, string];
      agreed: 'agreed' | 'notAgreed' | 'notKnown';
    },
  ): this {
    const { text, customer, agreed } = fact;
    const [seen, ref] = fact.evidence;
    return this.tell('factWeighed.v1', {
      ...{ aspect: this.id('aspect', about), fact: this.id('fact', name), text, customer, agreed },
      staff: Object.entries(fact.staff).map(([who, said]) => ({ person: this.id('staff', who), text: said })),
      evidence: { text: seen, ref },
    });
  }
  confirmAll(): this {
    return this.yes(...standingAspects(this.now()).map(({ id }) => this.nameOf(id))).nothingMissed();
  }
  private nameOf(id: string): string {
    const [key = ''] = [...this.names].find(([, one]) => one === id) ?? [];
    return key.slice(key.indexOf(' ') + 1);
  }
}
