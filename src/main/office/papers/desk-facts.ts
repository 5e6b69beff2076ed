// What a paper of the branch is made of: lists as the desk has them, and the complaints behind them where a row needs more.
import { yes, type Answer } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import type { AboutDesk, ListedSummary } from '#domain/paper/about-desk';
import { deskRowsOf, deskValues } from '#domain/paper/of-desk';
import { PaperTime } from '#domain/paper/paper-time';
import type { DeskSource, RowSource } from '#domain/playbook/paper-vocabulary';
import { may } from '#domain/shift/who-may';
import type { RegisterFilter } from '../../catalogue/filter';
import type { Gathered, PaperAround } from './paper-for';

/** More than any branch takes down in a day, and thirty pages of an extract. */
const most = 1_000;
/** Rows that come from whole complaints. */
const deep: ReadonlySet<RowSource> = new Set<DeskSource>([
  ...(['handOver', 'promisesDue', 'promisesOfOff', 'serious'] as const),
  ...(['notWrittenUp', 'approvals', 'evidence'] as const),
]);

export async function deskFacts(around: PaperAround): Promise<Answer<Gathered>> {
  const { shop, person, playbook, definition, asked, now } = around;
  const { zone } = shop.branch;
  const today = new PaperTime('en', zone, now).isoDay(now);
  const from = asked.from ?? today;
  const to = asked.to ?? from;
  const list = (filter: Partial<RegisterFilter>): ListedSummary[] =>
    shop.book.list(person, { state: 'all', query: '', limit: most, ...filter }).items;
  const sources = new Set(definition.blocks.flatMap((one) => (one.block === 'rows' ? [one.of] : [])));
  const open = list({ state: 'open' });
  const isDeep = [...sources].some((source) => deep.has(source));
  const time = new PaperTime('en', zone, now);
  const isThatDay = ({ sealedAt }: ListedSummary) => sealedAt !== null && time.isoDay(sealedAt) === from;
  const about: AboutDesk = {
    ...{ zone, now, day: from, from, to, open, kinds: playbook.serious },
    received: list({ from, to: from }),
    closed: list({ state: 'sealed' }).filter(isThatDay),
    register: sources.has('register') ? list({ from, to }) : [],
    incidents: isDeep ? await whole(around, open, list({ promise: 'any' })) : [],
    people: shop.people.filter(({ left }) => !left),
    abuse: sources.has('abuse') && may(person.role, 'seeAbuseFigures') ? await abuseOf(around, from, to) : [],
    isReferenceOnly: playbook.privacy.lists === 'reference' && definition.for !== 'managers',
    ...playbook.people,
  };
  return yes({
    ...{ incident: null, sealed: null, copy: 1 },
    facts: { values: deskValues(about), rows: deskRowsOf(about) },
  });
}

/** Each once, as far as this person may see it. One that can't be read stands in the lists as damaged. */
async function whole({ shop, person }: PaperAround, ...lists: ListedSummary[][]): Promise<Incident[]> {
  const ids = new Set(lists.flat().map(({ id }) => id));
  const found: Incident[] = [];
  for (const id of ids) {
    const opened = await shop.book.open(person, id);
    if (opened.ok) found.push(opened.value.incident);
  }
  return found;
}

async function abuseOf({ shop }: PaperAround, from: string, to: string) {
  return (await shop.aftercare.records()).filter(({ day }) => day >= from && day <= to);
}
