// Own words of the branch's own papers: no complaint is there to be their draft, so they lie in a sealed record of the desk.
// They stay after the paper has left, since the next copy says the same; emptied they are gone.
import { z } from 'zod';
import type { Args, Reply } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { instantIn } from '../../incidents/branch-time';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import { Turns } from '../../vault/turns';

/** Paper → block → text. */
const wordsRecord = z.looseObject({
  v: z.literal(1),
  of: z.record(z.string(), z.record(z.string(), z.string())),
});

export class BranchWords {
  private readonly turns = new Turns();

  /** @param now epoch milliseconds */
  constructor(private readonly now: () => number) {}

  async read(shop: OpenShop, person: PersonRecord, paper: string): Promise<Answer<Reply<'papers.words'>>> {
    const blocks = blocksOf(shop, person, paper);
    if (!blocks.ok) return blocks;
    const kept = Object.entries((await readAll(shop))[paper] ?? {});
    return yes(Object.fromEntries(kept.filter(([block]) => blocks.value.has(block))));
  }

  /** @throws VaultError */
  async keep(
    shop: OpenShop,
    person: PersonRecord,
    { paper, block, value }: Args<'papers.keepWords'>,
  ): Promise<Answer<Reply<'papers.keepWords'>>> {
    const blocks = blocksOf(shop, person, paper);
    if (!blocks.ok) return blocks;
    if (!blocks.value.has(block)) return no({ code: 'noSuchThing' });
    await this.turns.take('words', async () => {
      const of = await readAll(shop);
      const { [block]: _, ...others } = of[paper] ?? {};
      const words = value === null ? others : { ...others, [block]: value };
      await shop.vault.saveRecord('paperWords', { v: 1, of: { ...of, [paper]: words } });
    });
    return yes({ savedAt: instantIn(shop.branch.zone, this.now()) });
  }
}

async function readAll(shop: OpenShop): Promise<z.infer<typeof wordsRecord>['of']> {
  return (await shop.vault.readRecord('paperWords', wordsRecord))?.of ?? {};
}

/** Where own words may be written; of a managers' paper by managers. */
function blocksOf({ playbook }: OpenShop, person: PersonRecord, paper: string): Answer<ReadonlySet<string>> {
  const definition = [...playbook.reports, ...playbook.letters].find(({ id }) => id === paper);
  if (definition?.of !== 'desk') return no({ code: 'noSuchThing' });
  if (definition.for === 'managers' && !may(person.role, 'printManagersPapers'))
    return no({ code: 'managersOnly' });
  return yes(new Set(definition.blocks.flatMap(({ block, id }) => (block === 'own' ? [id] : []))));
}
