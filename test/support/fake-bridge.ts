/**
 * An in-memory window.amends on the real domain (decide, retell), for looking at screens in a plain browser and for
 * tests of the screen's stores. It keeps nothing and checks no PIN; what the disk does is tested with the real vault.
 */
import type { AppState } from '#contract/app-state';
import type { Args, OpenIncident, Reply } from '#contract/doorway';
import { paperSettings } from '#contract/printing';
import { no, yes, type Answer, type Refusal } from '#contract/refusal';
import type { CallName } from '#contract/channels';
import type { AmendsBridge } from '#contract/window-bridge';
import type { EventType, Proposal } from '#domain/event/catalogue';
import type { ReadEvent } from '#domain/event/envelope';
import { decide } from '#domain/incident/decide';
import { retell } from '#domain/incident/retell';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';

interface Kept {
  events: ReadEvent[];
  drafts: OpenIncident['drafts'];
  place: OpenIncident['place'];
  begun: Pick<Incident, 'length' | 'channel'>;
}

export interface FakeShop {
  bridge: AmendsBridge;
  state: AppState;
  kept: Map<string, Kept>;
  /** Every call in order, for tests. */
  calls: { name: CallName; args: unknown }[];
  /** The next calls of this name are refused. */
  refuseNext(name: CallName, refusal: Refusal, times?: number): void;
  /** Records as if somebody at the desk had told it. */
  tell(id: string, proposals: Proposal[], by?: { id: string; name: string }): Answer<Incident>;
}

export function fakeShop(playbook: Playbook, now: () => number = Date.now): FakeShop {
  const kept = new Map<string, Kept>();
  const refusals = new Map<CallName, Refusal[]>();
  const calls: FakeShop['calls'] = [];
  let made = 0;
  const state: AppState = {
    version: '0.1.0',
    phase: 'desk',
    problem: null,
    sample: null,
    branch: {
      ...{ name: 'Milton House', code: 'MIL', address: '', currency: 'GBP', language: 'en', paper: 'A4' },
      ...{ playbook: playbook.name, customersCanSee: false, zone: 'Europe/London', hours: null },
      ...{
        jurisdiction: null,
        lockAfterMinutes: 5,
        closeAfterSleepHours: 2,
        panic: '',
        dutyNumber: '',
        secondDesk: false,
      },
    },
    people: [
      { id: uuid(901), name: 'Amira Khan', initials: 'AK', role: 'staff' },
      { id: uuid(902), name: 'Ben Thornley', initials: 'BT', role: 'staff' },
      { id: uuid(903), name: 'Chen Wei', initials: 'CW', role: 'manager' },
    ],
    person: { id: uuid(901), name: 'Amira Khan', initials: 'AK', role: 'staff' },
    prefers: { coaching: 'full', view: 'steps' },
    recoveryUnconfirmed: false,
    keyring: { available: false, name: '' },
    letterbox: { isOpen: false, waiting: 0 },
    job: null,
    recordsCut: false,
  };

  function uuid(count: number): string {
    return `0190a5f0-0000-7000-8000-${String(count).padStart(12, '0')}`;
  }
  const instant = () => new Date(now()).toISOString().replace('Z', '+00:00');

  function retold(id: string): Incident {
    const one = kept.get(id);
    const { person, branch } = state;
    if (!one || one.events.length === 0)
      return {
        ...emptyIncident(id),
        ...one?.begun,
        playbook: { name: playbook.name, version: playbook.version },
        receivedAt: instant(),
        holder: person && { id: person.id, name: person.name },
        currency: branch?.currency ?? 'GBP',
      };
    return retell(id, one.events);
  }

  function put(id: string, type: EventType, payload: unknown, actor = state.person ?? { id: '', name: '' }) {
    const one = kept.get(id);
    if (!one) return;
    made += 1;
    const hash = String(made).padStart(43, 'h');
    const header = {
      ...{ v: 1, id: uuid(made), incident: id, branch: 'MIL', device: 'A', seq: made, prev: null },
      ...{ actor: { id: actor.id, name: actor.name }, at: instant(), zone: 'Europe/London' },
      ...{ after: retold(id).heads, type, commit: hash },
    };
    const stored = { header: '', salt: null, payload: null };
    one.events.push({ hash, header, stored, known: { type, payload } as ReadEvent['known'], unread: null });
  }

  function open(id: string): void {
    const one = kept.get(id);
    if (!one || one.events.length > 0) return;
    put(id, 'complaintOpened.v1', {
      ...{ receivedAt: instant(), channel: one.begun.channel, length: one.begun.length },
      ...{ playbook: { name: playbook.name, version: playbook.version }, currency: 'GBP' },
      ...{ language: 'en', sample: false },
    });
    put(id, 'referenceGiven.v1', { reference: `MIL-2026-A${String(147 + kept.size).padStart(4, '0')}` });
  }

  function tell(
    id: string,
    proposals: Proposal[],
    by: { id: string; name: string } | null = state.person,
  ): Answer<Incident> {
    const one = kept.get(id);
    if (!one || !by) return no({ code: 'noSuchIncident' });
    const before = [...one.events];
    open(id);
    for (const proposal of proposals) {
      const asking = { person: by.id, role: 'staff' as const, limits: limits(), gesturesToday: 0 };
      const decision = decide(retold(id), proposal, asking);
      if (!decision.ok) {
        one.events = before;
        return no(decision.refusal);
      }
      put(id, decision.type, decision.payload, by);
    }
    return yes(retold(id));
  }

  function limits() {
    const { each, day } = playbook.authority.gestures.staff;
    return { perGesture: each.GBP ?? 0, perDay: day.GBP ?? 0 };
  }
  function shown(id: string): OpenIncident {
    const one = kept.get(id);
    return {
      incident: retold(id),
      drafts: one?.drafts ?? {},
      place: one?.place ?? null,
      authority: { ...limits(), givenToday: 0 },
    };
  }

  const answers: { [C in CallName]?: (args: Args<C>) => Answer<Reply<C>> } = {
    'app.state': () => yes(state),
    'shift.prefer': (wish) => yes(Object.assign(state, { prefers: { ...state.prefers, ...wish } })),
    'playbook.read': () => yes(playbook),
    'incident.begin': ({ length, channel }) => {
      const id = uuid(10_000 + kept.size);
      kept.set(id, { events: [], drafts: {}, place: null, begun: { length, channel } });
      return yes(shown(id));
    },
    'incident.open': ({ id }) => (kept.has(id) ? yes(shown(id)) : no({ code: 'noSuchIncident' })),
    'incident.draft': ({ id, field, value, place }) => {
      const one = kept.get(id);
      if (!one) return no({ code: 'noSuchIncident' });
      if (value === null) delete one.drafts[field];
      else {
        open(id);
        one.drafts = { ...one.drafts, [field]: { value, at: instant() } };
        one.place = { ...place, field };
      }
      return yes({ savedAt: instant(), reference: retold(id).reference });
    },
    'incident.tell': ({ id, proposals: asked, settles = [] }) => {
      // As the door hands them on: decide checks each by its own kind's schema.
      const proposals = asked as unknown as Proposal[];
      const answer = tell(id, proposals);
      if (!answer.ok) return answer;
      const one = kept.get(id);
      for (const field of settles) delete one?.drafts[field];
      for (const { type, payload } of proposals)
        if (one && type === 'incidentParked.v1') one.place = payload.place ?? null;
      return yes({ savedAt: instant(), incident: answer.value });
    },
    'incident.approve': ({ id, remedy, manager }) => {
      const managerName = state.people.find((one) => one.id === manager)?.name ?? '';
      put(id, 'approvalGranted.v1', { remedy, manager, managerName, how: 'pin' });
      return yes({ savedAt: instant(), incident: retold(id) });
    },
    'register.list': () =>
      yes({ items: [], total: 0, counts: { open: 0, parked: 0, sealed: 0 }, building: null }),
    'printers.list': () => yes([]),
    'printing.settings': () => yes(paperSettings.parse({})),
    'printQueue.list': () => yes([]),
  };

  return {
    state,
    kept,
    calls,
    tell,
    refuseNext(name, refusal, times = 1) {
      refusals.set(name, Array<Refusal>(times).fill(refusal));
    },
    bridge: {
      ask<C extends CallName>(name: C, args: Args<C>): Promise<Answer<Reply<C>>> {
        calls.push({ name, args });
        const refusal = refusals.get(name)?.shift();
        if (refusal) return Promise.resolve(no(refusal));
        const answer = answers[name] as ((given: Args<C>) => Answer<Reply<C>>) | undefined;
        return Promise.resolve(structuredClone(answer?.(args) ?? no({ code: 'unexpected' })));
      },
      on: () => () => {},
    },
  };
}
