// K8: everything the branch holds about one person. For managers; that it was given out is written down before it leaves.
import type { ParsedArgs } from '#contract/doorway';
import type { PaperPage } from '#contract/paper';
import { no, yes, type Answer } from '#contract/refusal';
import type { QuestionAsked } from '#domain/person-pack/pack-lines';
import { personPack, type PersonPack } from '#domain/person-pack/person-pack';
import { staffNames } from '#domain/report/staff-naming';
import { may } from '#domain/shift/who-may';
import { instantIn } from '../../incidents/branch-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { staffNamingOf } from '../staff-naming-of';
import type { Answers, Desk } from './answers';

type Asked = ParsedArgs<'person.pack'>;

export function packAnswers(desk: Desk): Answers<'person.pack'> {
  return { 'person.pack': (asked) => desk.atTheDesk((shop, person) => gather(shop, person, asked)) };
}

/** The page to print. */
export function packPage(desk: Desk, asked: Asked): Promise<Answer<PaperPage>> {
  return desk.atTheDesk(async (shop, person) => {
    const pack = await gather(shop, person, asked);
    if (!pack.ok) return pack;
    const fields = pack.value.cases.flatMap(({ reference }) => reference ?? []);
    await shop.events.note({ by: person, kind: 'packGathered', fields });
    const { setup, zone } = shop.branch;
    const at = instantIn(zone, desk.tools.now());
    return yes({
      ...{ kind: 'pack', branch: { ...setup, zone }, pack: pack.value },
      ...{ printing: { byName: person.name, at }, isSample: desk.shop.isSample },
    });
  });
}

async function gather(shop: OpenShop, person: PersonRecord, asked: Asked): Promise<Answer<PersonPack>> {
  const { book, playbook, people } = shop;
  const found = await book.allOf(person, asked.id);
  if (!found.ok) return found;
  if (!may(person.role, 'gatherPack')) return no({ code: 'managersOnly' });
  return yes(
    personPack({
      ...found.value,
      questions: askedBy(playbook),
      staff: staffNames(people, staffNamingOf(shop, playbook, shop.branch.setup.language)),
      without: new Set(asked.without),
      withHealth: asked.withHealth,
    }),
  );
}

/** Every question that an answer may be to: the bank's and the journey's. */
function askedBy({ questions, journey }: OpenShop['playbook']): QuestionAsked[] {
  const steps = journey.stages.flatMap(({ steps }) => steps).filter((step) => step.kind === 'question');
  return [
    ...questions.map(({ id, text }) => ({ id, ask: text })),
    ...steps.map(({ id, ask, choices }) => ({ id, ask, choices })),
  ];
}
