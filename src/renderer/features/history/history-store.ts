// What the branch knows of the customer on the screen. Asked for anew whenever something of them becomes known.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CustomerHistory } from '#domain/history/tell-history';
import type { Incident } from '#domain/incident/state';
import { ask } from '../../app/bridge';
import { useConversation } from '../conversation/conversation-store';
import { useSimilarCases } from '../conversation/similar-cases';

interface HistoryStore {
  incident: string | null;
  history: CustomerHistory | null;
  /** A refusal changes nothing: without history the complaint goes on as it would anyway. */
  load(incident: string): Promise<void>;
  /** Whoever comes next may be somebody who isn't told the managers' figures: nothing of it waits for them. */
  forget(): void;
}

let latest = 0;

export const useHistoryStore = create<HistoryStore>((set, get) => ({
  incident: null,
  history: null,
  async load(incident) {
    latest += 1;
    const asked = latest;
    // Nobody's history stands for a moment beside somebody else's complaint.
    if (get().incident !== incident) set({ incident, history: null });
    const answer = await ask('history.of', { id: incident });
    if (asked !== latest || !answer.ok) return;
    set({ history: answer.value });
    useSimilarCases.setState({ incident, count: answer.value.similar });
  },
  forget() {
    latest += 1;
    set({ incident: null, history: null });
  },
}));

/** Keeps the history of the open incident up to date. Once per screen. */
export function useHistoryWatch(): void {
  const id = useConversation((store) => store.open?.incident.id);
  const known = useConversation((store) => (store.open ? whatIsKnown(store.open.incident) : ''));
  const load = useHistoryStore((store) => store.load);
  useEffect(() => {
    if (id) void load(id);
  }, [id, known, load]);
  useEffect(() => useHistoryStore.getState().forget, []);
}

/** The history of the incident on the screen; null until it is there. */
export function useHistory(): CustomerHistory | null {
  const id = useConversation((store) => store.open?.incident.id);
  return useHistoryStore((store) => (store.incident === id ? store.history : null));
}

/** Everything of an incident that its history hangs on. */
export function whatIsKnown(incident: Incident): string {
  const { customer, scans, promises, aspects, serious, matched, figures, words } = incident;
  return JSON.stringify([
    ...[customer.name, customer.phone, customer.email, scans, promises.map(({ number }) => number)],
    aspects.map(({ label, category, takenOff }) => [label, category, takenOff]),
    ...[matched, figures].map((said) => said.map(({ hash }) => hash)),
    ...[serious !== null, aspects.length === 0 ? words : ''],
  ]);
}
