// K2, K7: a row as a customer at the counter may read it: the reference, that it is looked after, and when. What another
// customer brought, how it went and why it waits is behind one key.
import type { IncidentSummary } from '#domain/incident/summary';

export function forAnyEyes<Item extends IncidentSummary & { damaged?: true }>(item: Item): Item {
  return {
    ...item,
    about: '',
    initials: '',
    serious: false,
    seriousKinds: 0,
    publicity: false,
    parkedReason: null,
    notWrittenUp: false,
    confirmed: true,
    contested: 0,
    outcome: null,
    promise: item.promise ? { ...item.promise, what: '' } : null,
  };
}
