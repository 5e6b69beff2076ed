// The open incident on this screen. Main is the truth: every reply replaces the incident, nothing is patched here.
import { create } from 'zustand';
import type { Channel, Length, Place } from '#domain/event/values';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { stillWaits } from '#domain/incident/waiting-for-yes';
import type { Args, OpenIncident, Reply } from '#contract/doorway';
import type { Refusal } from '#contract/refusal';
import type { Tile } from '#contract/app-state';
import { may } from '#domain/shift/who-may';
import { ask } from '../../app/bridge';
import { useDeskState } from '../../app/desk-state';
import { useNotBegun } from '../../app/not-begun';
import { replaceable } from '../../app/replaceable';
import { useRoute } from '../../app/route';
import { draftQueue } from './draft-queue';
import { seenWhenTyped } from './seen-when-typed';

export interface Conversation extends OpenIncident {
  save: 'nothing' | 'saving' | 'saved' | 'failed';
  /** Instant of the last flush. */
  savedAt: string | null;
  refusal: Refusal | null;
  /** It was parked, or a colleague's: what whoever resumes it reads first. */
  resumed: Resumed | null;
}

export interface Resumed {
  /** Whose it was; null when it was one's own. */
  from: string | null;
  reason: string | null;
  note: string;
}

interface ConversationStore {
  open: Conversation | null;
  /** Starts a new one; nothing is written until the first content. Answers whether it did; why not lies over the page. */
  begin(length: Length, channel?: Channel): Promise<boolean>;
  /** Opens one that is kept. By another person than its holder, or parked: it is resumed, and theirs from now on. */
  resume(id: string): Promise<Refusal | null>;
  /** Records facts, all or none. `settles`: fields whose drafts these facts replace. Answers whether they are on disk. */
  tell(proposals: Proposal[], settles?: string[]): Promise<boolean>;
  /** Resolves once everything told so far is answered and stands on the screen; null when nothing is being told. */
  told(): Promise<void> | null;
  /** Keeps what is being typed; null drops the draft. Goes out within a second. */
  draft(field: string, value: string | null, place: Pick<Place, 'stage' | 'step'>): void;
  /** What main recorded of this incident by another way than telling: a photo that arrived. */
  receive(id: string, told: { savedAt: string; incident: Incident }): void;
  /** Other desks wrote something of it: main tells it anew. */
  retold(id: string): Promise<void>;
  approve(remedy: string, manager: string, pin: string): Promise<boolean>;
  /** K5: the yes or no of whoever was asked. With a PIN a yes also puts them at this desk. */
  answerHandOver(answer: 'accept' | 'refuse', why: string, pin: string | null): Promise<boolean>;
  /** K4, "This is about me". Everything typed is on disk first; answers who has it now, null when it was refused. */
  aboutMe(taker: { person: string; pin: string } | null): Promise<Reply<'incident.aboutMe'> | null>;
  /** It was only looked at: from now on it is held by whoever is at the desk. */
  takeUp(): Promise<boolean>;
  clearRefusal(): void;
  dismissResumed(): void;
  /** Resolves once everything typed so far is on its way to disk and answered. */
  flush(): Promise<void>;
  /** Puts the incident away on this screen. Everything typed is on its way to disk first. */
  leave(): Promise<void>;
}

const conversation = create<ConversationStore>((set, get) => {
  const patch = (change: Partial<Conversation>) => {
    const { open } = get();
    if (open) set({ open: { ...open, ...change } });
  };
  const show = (value: OpenIncident) => {
    // Where the disk was full main doesn't know yet what was typed last.
    const unsent = drafts.waitingOf(value.incident.id);
    const kept = unsent.reduce((all, { field, value: text }) => withDraft(all, field, text), value.drafts);
    set({ open: { ...value, drafts: kept, save: 'nothing', savedAt: null, refusal: null, resumed: null } });
  };
  const taken = (
    id: string,
    answer: { ok: true; value: { savedAt: string; incident: Incident } } | { ok: false; refusal: Refusal },
    settled: string[] = [],
  ) => {
    const { open } = get();
    if (open?.incident.id !== id) return answer.ok;
    if (answer.ok) {
      const { incident, savedAt } = answer.value;
      // In one go with the record: never for a moment the same words in the field and as what was made of them.
      const drafts = settled.reduce((left, field) => withDraft(left, field, null), open.drafts);
      patch({ incident, savedAt, drafts, save: 'saved', refusal: null });
    } else patch({ save: isRefusedWish(answer.refusal) ? 'nothing' : 'failed', refusal: answer.refusal });
    return answer.ok;
  };
  const underWay = new Set<Promise<unknown>>();
  const seen = seenWhenTyped();
  const drafts = draftQueue({
    send: (draft: Args<'incident.draft'>) => ask('incident.draft', draft),
    onSaving: () => patch({ save: 'saving' }),
    onSaved: (id, { savedAt, reference }) => {
      const { open } = get();
      if (open?.incident.id !== id) return;
      patch({
        save: 'saved',
        savedAt,
        incident: { ...open.incident, reference: open.incident.reference ?? reference },
      });
    },
    onRefused: (id, refusal) => {
      if (get().open?.incident.id === id) patch({ save: 'failed', refusal });
    },
  });

  /** Somebody else is at the desk now, which leads to the desk: they go on where it was. */
  const goOnHere = async (id: string) => {
    const opened = await ask('incident.open', { id });
    if (!opened.ok) return;
    show(opened.value);
    useRoute.getState().go({ screen: 'conversation' });
  };

  return {
    open: null,
    async begin(length, channel = 'walkIn') {
      const answer = await ask('incident.begin', { length, channel });
      useNotBegun.setState({ refusal: answer.ok ? null : answer.refusal, wanted: null });
      if (answer.ok) show(answer.value);
      return answer.ok;
    },
    async resume(id) {
      const answer = await ask('incident.open', { id });
      if (!answer.ok) return answer.refusal;
      show(answer.value);
      const resumed = resumedBy(answer.value.incident, useDeskState.getState().state?.person ?? null);
      if (resumed && (await get().tell([{ type: 'incidentResumed.v1', payload: {} }]))) patch({ resumed });
      return null;
    },
    dismissResumed: () => patch({ resumed: null }),
    async tell(proposals, settles = []) {
      const { open } = get();
      if (!open || proposals.length === 0) return true;
      const { id } = open.incident;
      const takeBack = drafts.forget(id, settles);
      patch({ save: 'saving' });
      const told = { id, proposals, settles, seen: seen.of(open.incident, settles) };
      const asked = ask('incident.tell', told);
      underWay.add(asked);
      const answer = await asked.finally(() => underWay.delete(asked));
      const now = get().open;
      // Whoever typed on meanwhile has a newer draft, on its way or kept by now: that one stays.
      const isTold = (field: string) =>
        !drafts.isWaiting(id, field) && now?.drafts[field]?.value === open.drafts[field]?.value;
      const done = now?.incident.id === id ? settles.filter(isTold) : [];
      if (answer.ok) seen.forget(id, done);
      else takeBack();
      return taken(id, answer, done);
    },
    told() {
      if (underWay.size === 0) return null;
      // What an answer shows is drawn before anything else is done: a task later.
      return Promise.allSettled(underWay).then(() => new Promise((done) => setTimeout(done)));
    },
    draft(field, value, place) {
      const { open } = get();
      if (!open) return;
      if (value === null) seen.forget(open.incident.id, [field]);
      else seen.typed(open.incident, field);
      set({ open: { ...open, drafts: withDraft(open.drafts, field, value) } });
      drafts.put({ id: open.incident.id, field, value, place });
    },
    receive: (id, told) => void taken(id, { ok: true, value: told }),
    async retold(id) {
      const answer = await ask('incident.open', { id });
      if (answer.ok && get().open?.incident.id === id)
        patch({ incident: answer.value.incident, authority: answer.value.authority });
    },
    async approve(remedy, manager, pin) {
      const { open } = get();
      if (!open) return false;
      const { id } = open.incident;
      const shown = seen.of(open.incident, []);
      return taken(id, await ask('incident.approve', { id, remedy, manager, pin, seen: shown }));
    },
    async answerHandOver(answer, why, pin) {
      const { open } = get();
      const handOver = open?.incident.handOver;
      if (!open || !handOver) return false;
      const { id } = open.incident;
      // What they answered to, not what may come while their words are being kept.
      const asked = { id, handOver: handOver.id, answer, pin, why, seen: seen.of(open.incident, []) };
      await drafts.flush();
      const answered = taken(id, await ask('handOver.answer', asked));
      if (answered && pin !== null && answer === 'accept') await goOnHere(id);
      return answered;
    },
    async aboutMe(taker) {
      const { open } = get();
      if (!open) return null;
      const { id } = open.incident;
      await drafts.flush();
      const answer = await ask('incident.aboutMe', { id, taker });
      if (!answer.ok) {
        patch({ refusal: answer.refusal });
        return null;
      }
      if (!taker) return answer.value;
      await goOnHere(id);
      return answer.value;
    },
    takeUp: () => get().tell([{ type: 'incidentResumed.v1', payload: {} }]),
    clearRefusal: () => patch({ refusal: null }),
    flush: () => drafts.flush(),
    async leave() {
      await drafts.flush();
      set({ open: null });
    },
  };
});
export const useConversation = replaceable(conversation);

/** The incident on screens that are only shown while one is open. */
export function useIncident(): Incident {
  const incident = useConversation((store) => store.open?.incident);
  if (!incident) throw new Error('a conversation screen was shown without an incident');
  return incident;
}

function withDraft(
  drafts: OpenIncident['drafts'],
  field: string,
  value: string | null,
): OpenIncident['drafts'] {
  const rest = Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== field));
  return value === null ? rest : { ...rest, [field]: { value, at: new Date().toISOString() } };
}

/** Opening it takes nothing from anybody where somebody is asked to take it, or a manager's word is what it waits for. */
export function isOnlyLookedAt(incident: Incident, person: Tile | null): boolean {
  const { handOver, remedies, holder } = incident;
  if (!person || holder?.id === person.id) return false;
  const isAsked = remedies.some((remedy) => !remedy.withdrawn && stillWaits(remedy));
  return handOver?.to.id === person.id || (isAsked && may(person.role, 'approve'));
}

/** Null when there is nothing to resume: it is open and their own, or closed for good. */
function resumedBy(incident: Incident, person: Tile | null): Resumed | null {
  const { state, holder, parked } = incident;
  const isOthers = holder !== null && holder.id !== person?.id;
  if (isOthers && isOnlyLookedAt(incident, person)) return null;
  // Two people hold it: whoever opens it is asked which, and doesn't settle it by opening it.
  if (incident.contested.some(({ subject }) => subject === 'holder')) return null;
  if (state === 'sealed' || state === 'void' || (state === 'open' && !isOthers)) return null;
  return {
    from: isOthers ? holder.name : null,
    reason: parked?.reason ?? null,
    note: parked?.note ?? '',
  };
}

/** A wish that the domain turned down is no failure to save. */
function isRefusedWish(refusal: Refusal): boolean {
  return !['diskFull', 'readOnly', 'notSaved', 'unexpected'].includes(refusal.code);
}
