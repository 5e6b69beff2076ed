/** How Branch C changes the incident: each kind stands by itself, with its note and with who took it. */
import type { severity } from '../../event/payloads/severity';
import type { Retellers } from '../reteller';
import type { Incident } from '../state';
import type { SeriousMatter } from '../state/serious';

type Raised = Omit<SeriousMatter, 'accepted' | 'since'>;

/** Since when it is serious stays what it was, whatever is worded anew. */
export function raise(incident: Incident, raised: Raised): void {
  const matters = incident.serious?.matters ?? [];
  const before = matters.find(({ kind }) => kind === raised.kind);
  const matter = { ...raised, since: before?.since ?? raised.at, accepted: before?.accepted ?? null };
  const others = before ? matters.map((one) => (one === before ? matter : one)) : [...matters, matter];
  incident.serious = { at: incident.serious?.at ?? raised.at, matters: others };
}

/** The first kind of event knew one kind at a time: what it raised before gives way, what stands beside it doesn't. */
export function raiseAlone(incident: Incident, raised: Raised): void {
  if (incident.serious)
    incident.serious.matters = incident.serious.matters.filter(
      ({ isAlone, kind }) => !isAlone || kind === raised.kind,
    );
  raise(incident, raised);
}

export const retellSeverity: Retellers<keyof typeof severity> = {
  'seriousRaised.v2': (incident, { kind, note }, { done }) => {
    raise(incident, { ...done, kind, note, isAlone: false });
  },
  'seriousAccepted.v1': (incident, { kind, who, acceptedAt }, { done }) => {
    const matter = incident.serious?.matters.find((one) => one.kind === kind);
    if (matter) matter.accepted = { ...done, who, acceptedAt };
  },
  'publicityFlagged.v1': (incident, { where, words, told }, { done }) => {
    incident.publicity = { ...done, where, words, told };
  },
  'publicityTakenBack.v1': (incident) => {
    incident.publicity = null;
  },
  'seriousTakenBack.v1': (incident, { kind, reason }, { done }) => {
    const matters = incident.serious?.matters ?? [];
    const taken = matters.find((one) => one.kind === kind);
    if (!incident.serious || !taken) return;
    incident.seriousTakenBack.push({ ...done, kind, note: taken.note, reason });
    const left = matters.filter((one) => one !== taken);
    incident.serious = left.length > 0 ? { ...incident.serious, matters: left } : null;
  },
};
