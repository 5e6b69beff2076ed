// Where the person at the desk stands in the open incident. Only the screen's state: moving about never changes a record.
import { create } from 'zustand';
import type { Place } from '#domain/event/values';
import type { Missing } from '#domain/incident/gates';
import type { Aspect } from '#domain/incident/state/checked';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { stagesFor } from '#domain/playbook/stages-for';
import { useManner } from '../../app/manner';
import { replaceable } from '../../app/replaceable';
import { useConversation, useIncident, type Conversation } from './conversation-store';
import { usePlaybook } from './playbook-store';
import { situationOf } from './situation';
import {
  askedAt,
  firstUndone,
  foldedStages,
  isStageDone,
  neighbour,
  onward,
  spotAt,
  spotFor,
  type Spot,
} from './way';

interface JourneyStore {
  incident: string | null;
  stage: string;
  step: string | null;
  /** The aspect (or remedy, or row) at hand: its words are said, and the right column marks it. */
  about: string | null;
  /** The field that the caret is to come back to; taken by the step once it is shown. */
  field: string | null;
  /** The field that had the caret last, for parking, and the step it is kept under where that isn't the page's own. */
  lastField: string | null;
  lastStep: string | null;
  /** Counts the times somebody was sent to a step: the one page goes there, a move of the focus doesn't count. */
  sent: number;
  /** Which phrase stands where: "step aspect moment" → the phrase's id, so that it doesn't change under somebody's eyes. */
  picked: Record<string, string>;
  /** Sets out for an incident: at its place, else at the first stage that isn't done. */
  enter(incident: Incident, start: Place | null): void;
  go(stage: string, step?: string | null, more?: { about?: string | null; field?: string | null }): void;
  /** On the one page: the section that has the focus is where we are. Nothing is left and nothing scrolls. */
  beAt(stage: string, step: string): void;
  setAbout(about: string | null): void;
  noteField(field: string | null, step?: string | null): void;
  /** Answers the field the caret should go to, once. */
  takeField(): string | null;
  pick(key: string, phrase: string): void;
}

const journey = create<JourneyStore>((set, get) => ({
  incident: null,
  stage: 'listen',
  step: null,
  about: null,
  field: null,
  lastField: null,
  lastStep: null,
  sent: 0,
  picked: {},
  enter(incident, start) {
    set({
      incident: incident.id,
      stage: start?.stage ?? firstUndone(incident),
      step: start?.step ?? null,
      about: null,
      field: start?.field ?? null,
      lastField: null,
      lastStep: null,
      picked: {},
    });
  },
  go(stage, step = null, { about = null, field = null } = {}) {
    leaveField();
    // What was shown for staff's eyes was shown for one question.
    useManner.getState().show(false);
    set({ stage, step, about, field, lastField: null, lastStep: null, sent: get().sent + 1 });
  },
  beAt(stage, step) {
    if (get().stage !== stage || get().step !== step) set({ stage, step });
  },
  setAbout: (about) => set({ about }),
  noteField: (lastField, lastStep = null) => set({ lastField, lastStep }),
  takeField() {
    const { field } = get();
    if (field !== null) set({ field: null });
    return field;
  },
  pick: (key, phrase) => set({ picked: { ...get().picked, [key]: phrase } }),
}));
export const useJourney = replaceable(journey);

/** Leaving a field is what makes an event of it, also when a key takes somebody elsewhere. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Does something that may put another page in place of this one, and leaves the caret in the field it is in. */
export async function withTheCaret(change: () => Promise<unknown>): Promise<void> {
  const caret = document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])')
    ? document.activeElement.getAttribute('name')
    : null;
  if (caret === null) return void (await change());
  useJourney.setState({ field: caret });
  await change();
  // Nothing took its place: the field still has it, and the next step must not look for it.
  requestAnimationFrame(() => useJourney.getState().takeField());
}

/** The stages that apply now, where we are among them, and the ways on. */
export function useWay() {
  const incident = useIncident();
  const playbook = usePlaybook();
  // One by one: which field has the caret is kept there too, and is no reason to draw the page again.
  const stage = useJourney((journey) => journey.stage);
  const step = useJourney((journey) => journey.step);
  const go = useJourney((journey) => journey.go);
  const { stages, here } = wayNow(incident, playbook, useAspectAtHand(), { stage, step });
  const to = (spot: Spot | null) => spot && go(spot.stage.id, spot.step.id);
  return {
    stages,
    here,
    previous: here && neighbour(stages, here, -1),
    /** Past what is answered already, by the record as it is when this is called: an answer may just have been kept. */
    goOn() {
      const now = useConversation.getState().open?.incident ?? incident;
      const way = wayNow(now, playbook, null, useJourney.getState());
      to(way.here && onward(way.stages, way.here, now));
    },
    goBack: () => to(here && neighbour(stages, here, -1)),
    goToMissing(missing: Missing) {
      const spot = spotFor(stages, missing);
      if (spot) go(spot.stage.id, spot.step.id, { about: missing.id });
    },
  };
}

function wayNow(
  incident: Incident,
  playbook: Playbook,
  aspect: Aspect | null,
  at: { stage: string; step: string | null },
) {
  const all = stagesFor(playbook, situationOf(incident, aspect));
  const stages = foldedStages(all, incident.length);
  return { stages, here: spotAt(stages, at.stage, askedAt(all, incident.length, at.step)) };
}

/** The aspect this step is about, if it is about one. */
export function useAspectAtHand(): Aspect | null {
  const incident = useIncident();
  const about = useJourney((journey) => journey.about);
  return incident.aspects.find((aspect) => aspect.id === about && aspect.takenOff === null) ?? null;
}

/** Where we are, for parking; the stage may be one that only this playbook has. */
export function placeAt(stage: string, step: string): Place {
  const { lastField, lastStep } = useJourney.getState();
  return { stage, step: lastStep ?? step, field: lastField };
}

/** Sets out for the incident that was just opened. */
export function enterOpenIncident(): void {
  const { open } = useConversation.getState();
  if (open && useJourney.getState().incident !== open.incident.id)
    useJourney.getState().enter(open.incident, startOf(open));
}

/**
 * Typing that isn't recorded yet is where somebody left off; else where it was parked; else where the last typing was,
 * unless that stage has been finished since.
 */
export function startOf(open: Pick<Conversation, 'incident' | 'drafts' | 'place' | 'resumed'>): Place | null {
  const { incident, drafts, place, resumed } = open;
  if (place?.field && drafts[place.field]) return place;
  if (resumed && incident.parked?.place) return incident.parked.place;
  return place && !isStageDone(incident, place.stage) ? place : null;
}
