// Calls about papers: making one, and sending it to a printer or a PDF. Which papers there are says the playbook.
import { z } from 'zod';
import type { Paper } from '#domain/paper/paper';
import { cleanText } from '#domain/wording/clean-text';
import { pin } from '../app-state';
import { call, id, type Saved } from './call';

/** Its id in the playbook. */
const paper = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/);
/** Of a block that takes own words. */
const block = z.string().max(60);
const ownWords = z.string().max(4000).transform(cleanText);

/** Which paper, of which complaint, and what was chosen for it. */
export const paperChoice = z.object({
  paper,
  /** Null: of the branch. */
  of: id.nullable(),
  pack: z.string().max(60).nullish(),
  /** Days of the branch. Null: today; both ends are included. */
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  /** Own words, by the id of their block. */
  own: z.record(block, ownWords).default({}),
});
export type PaperChoice = z.output<typeof paperChoice>;

export const paperCalls = {
  /** Exactly as it prints, for the screen. */
  'papers.make': call<Paper>().with(paperChoice),
  /** 3.9: a manager's yes to these very words, with their PIN; null where they stand at the desk themselves. */
  'papers.approve': call<Paper>().with(paperChoice.extend({ manager: id, pin: pin.nullable() })),
  /** What was written into a paper of the branch, by block; of a complaint these are drafts of it. */
  'papers.words': call<Record<string, string>>().with(z.object({ paper })),
  /** The latest text of one block; null drops it. Kept as safely as a draft, never synced. */
  'papers.keepWords': call<Saved>().with(z.object({ paper, block, value: ownWords.nullable() })),
  /** A letter as a draft for the system's mail program. `addressed`: they like e-mail, and their address stands in it. */
  'papers.saveEmail': call<{ file: string | null; addressed: boolean }>().with(paperChoice),
};
