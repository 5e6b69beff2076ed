// The complaint with which the listening page is drawn ahead (app/draw-ahead). It is in no store of the window, so that locking,
// sheets and other desks' news never meet it; and of each store it has only what that page asks while it is drawn.
import type { ReactNode } from 'react';
import { emptyIncident } from '#domain/incident/empty-incident';
import type { Phrase, Playbook, Step } from '#domain/playbook/playbook';
import { usualPreferences, type AppState } from '#contract/app-state';
import { useDeskState } from '../../app/desk-state';
import { inPlaceOf, WithStores } from '../../app/replaceable';
import { useConversation, type Conversation } from '../../features/conversation/conversation-store';
import { useJourney } from '../../features/conversation/journey';
import { usePlaybookStore } from '../../features/conversation/playbook-store';

export function NobodysComplaint({ children }: { children: ReactNode }) {
  return <WithStores stores={made}>{children}</WithStores>;
}

const id = 'nobody';
/** Nobody reads it. */
const text = 'Aa';

const listening: Step = {
  ...{ id: 'listening', kind: 'listening', ask: text, why: text, cues: [text], when: [] },
  ...{ moments: [{ moment: 'thanks', when: [] }], openQuestions: [text, text, text], coolDown: [text] },
};
const thanks: Phrase = { id: 'thanks', moment: 'thanks', when: [], text: `${text} {name}` };
const playbook: Pick<Playbook, 'name' | 'version' | 'journey' | 'phrases'> = {
  ...{ name: id, version: '0.0.0', phrases: [thanks] },
  journey: { stages: [{ id: 'listen', title: text, when: [], steps: [listening] }] },
};
const open: Pick<Conversation, 'incident' | 'drafts' | 'resumed' | 'savedAt' | 'refusal'> = {
  incident: { ...emptyIncident(id), playbook: { name: id, version: playbook.version } },
  ...{ drafts: {}, resumed: null, savedAt: null, refusal: null },
};
const shop: Pick<AppState, 'phase' | 'people' | 'person' | 'prefers'> & { branch: object } = {
  ...{ phase: 'desk', people: [], person: null, prefers: usualPreferences },
  branch: { name: text, zone: 'UTC', customersCanSee: false, jurisdiction: null },
};

const made = new Map([
  inPlaceOf(useConversation, { open: open as Conversation }),
  inPlaceOf(useJourney, { incident: id, stage: 'listen' }),
  inPlaceOf(usePlaybookStore, { playbook: playbook as Playbook }),
  inPlaceOf(useDeskState, { state: shop as unknown as AppState }),
]);
