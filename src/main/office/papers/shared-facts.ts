import type { PaperFacts } from '#domain/paper/make-paper';
import { PaperTime } from '#domain/paper/paper-time';
import { staffNames } from '#domain/report/staff-naming';
import { staffNamingOf } from '../staff-naming-of';
import type { PaperAround } from './paper-for';

type Around = Pick<PaperAround, 'desk' | 'person' | 'playbook' | 'definition' | 'asked' | 'now'> & {
  shop: Pick<PaperAround['shop'], 'branch' | 'people'>;
};

/** What every paper can say: whose branch, today, who is at the desk. @param copy the next one */
export function sharedFacts(
  { desk, shop, person, playbook, definition, asked, now }: Around,
  copy: number,
): PaperFacts {
  const { setup, zone } = shop.branch;
  const time = new PaperTime(setup.language, zone, now);
  const named = staffNames(shop.people, staffNamingOf(shop, playbook, setup.language));
  const isTheirs = definition.goesTo === 'customer';
  return {
    language: setup.language,
    house: { name: setup.name, address: setup.address },
    ...{ size: setup.paper, reference: null, isSample: desk.shop.isSample },
    printing: {
      byName: isTheirs ? named(person.name) : person.name,
      ...{ at: now, copy, when: time.full(now) },
    },
    values: {
      branch: setup.name,
      address: setup.address || undefined,
      today: time.date(now),
      clock: time.clock(now),
      person: isTheirs ? named(person.name) : person.name,
      panic: setup.panic || undefined,
      dutyNumber: setup.dutyNumber || undefined,
      record: playbook.notices.recordNotice,
      legalRights: playbook.notices.legalRights,
    },
    ...{ rows: {}, own: asked.own, pack: null, to: [], dated: time.date(now) },
    ...{ report: null, forHouse: null, leftOut: null, isApproved: false },
  };
}
