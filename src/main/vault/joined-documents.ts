// Two documents of one incident as one: every event once, and of what was being typed whatever is newer.
import type { IncidentDocument } from './incident-document';

export function joinedDocuments(older: IncidentDocument, newer: IncidentDocument): IncidentDocument {
  const known = new Set(older.events.map(({ header }) => header));
  const added = newer.events.filter(({ header }) => !known.has(header));
  return {
    ...older,
    ...newer,
    events: [...older.events, ...added],
    drafts: { ...older.drafts, ...newer.drafts },
  };
}
