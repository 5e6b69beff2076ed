// Answers about throwing away: managers only, and only what they asked for.
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { KeepingTime } from '../../records/keeping-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import type { Answers, Desk } from './answers';

type RetentionAnswers = Answers<'incident.erase' | 'retention.list' | 'retention.anonymise'>;

export function retentionAnswers(desk: Desk): RetentionAnswers {
  const keeping = new KeepingTime(desk.tools.now);
  const ifMay = <T>(work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>) =>
    desk.atTheDesk<T>(async (shop, person) =>
      may(person.role, 'erase') ? work(shop, person) : no({ code: 'managersOnly' }),
    );
  return {
    'incident.erase': ({ id }) =>
      ifMay(async (shop, person) => {
        const row = shop.closed.lastKnown(id, person);
        const reference = row === null || row === 'hidden' ? null : row.summary.reference;
        const erased = await shop.erasing.erase(person, id, { why: 'asked', rule: null });
        if (!erased.ok) return erased;
        if (desk.onScreen === id) desk.onScreen = null;
        const fields = reference === null ? [] : [reference];
        await shop.events.note({ by: person, kind: 'complaintErased', fields });
        return yes(null);
      }),
    'retention.list': ({ limit }) => ifMay((shop, person) => keeping.list(shop, person, limit)),
    'retention.anonymise': ({ ids }) => ifMay((shop, person) => keeping.anonymise(shop, person, ids)),
  };
}
