/**
 * Makes one paper from its definition in the playbook and from what is known. The same for the preview on the screen, for
 * a printer and for a PDF. Sentences with a slot that nobody can fill are left out, and so are tables without rows.
 */
import type { PaperDefinition } from '../playbook/papers';
import type { LeftOut } from '../report/for-complainant';
import type { IncidentReport } from '../report/report-model';
import { filledBlock } from './filled-block';
import type { HouseParts } from './house-parts';
import type { Paper, PaperBlock } from './paper';
import type { PaperRows, PaperValues } from './paper-values';

export interface PaperFacts {
  language: string;
  house: { name: string; address: string };
  size: 'A4' | 'Letter';
  reference: string | null;
  isSample: boolean;
  printing: Paper['printing'];
  values: PaperValues;
  rows: PaperRows;
  /** What somebody wrote into the blocks for own words, by the block's id. */
  own: Readonly<Record<string, string>>;
  /** The clock pack that it runs under. */
  pack: string | null;
  /** Whom a letter is addressed to, line by line. */
  to: readonly string[];
  dated: string;
  report: IncidentReport | null;
  forHouse: HouseParts | null;
  leftOut: LeftOut | null;
  isApproved: boolean;
}

export function makePaper(definition: PaperDefinition, facts: PaperFacts): Paper {
  const { report } = facts;
  const parts = new Set(definition.blocks.flatMap((one) => (one.block === 'part' ? [one.part] : [])));
  return {
    ...{ id: definition.id, title: definition.title, language: facts.language },
    on: definition.on === 'roll' ? 'roll' : facts.size,
    columns: definition.columns,
    ...{ house: facts.house, reference: facts.reference, isSample: facts.isSample },
    record: report?.record ?? null,
    isDraft: definition.approval && !facts.isApproved,
    ...{ goesTo: definition.goesTo, printing: facts.printing, report, leftOut: facts.leftOut },
    // Not merely left undrawn: what a paper has no part for isn't in it.
    forHouse: facts.forHouse && {
      temperature: parts.has('temperature') ? facts.forHouse.temperature : null,
      readAndPrinted: parts.has('readAndPrinted') ? facts.forHouse.readAndPrinted : [],
    },
    blocks: withoutLonelyHeadings(
      definition.blocks
        .filter(({ packs }) => !packs || (facts.pack !== null && packs.includes(facts.pack)))
        .flatMap((block) => filledBlock(block, definition, facts) ?? []),
    ),
  };
}

/** A heading over nothing is left out: all that stood under it was. */
function withoutLonelyHeadings(blocks: PaperBlock[]): PaperBlock[] {
  return blocks.filter(({ block }, at) => {
    const next = blocks[at + 1]?.block;
    return block !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'sign');
  });
}
