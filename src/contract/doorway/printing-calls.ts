// Calls about paper: printers, what goes to them, and what became of it.
import { z } from 'zod';
import {
  onePaper,
  paperSettings,
  sides,
  wantedPaper,
  type JobLine,
  type Looked,
  type LookedPage,
  type PaperSettings,
  type Printer,
} from '../printing';
import { call, id, nothing } from './call';
import { registerFilter } from './register-calls';

const printer = z.string().max(300);
const copies = z.number().int().min(1).max(20);

export const printingCalls = {
  'printers.list': call<Printer[]>().with(nothing),
  'printing.settings': call<PaperSettings>().with(nothing),
  /** For managers. */
  'printing.settle': call<PaperSettings>().with(z.object({ settings: paperSettings })),
  /**
   * Onto a printer: by name, or the one that is set for its kind of paper (`usual`), or by the system's dialog (`ask`),
   * which tells nobody what becomes of it, so there is no job then. Null: nobody wanted to after all.
   */
  'paper.print': call<{ job: JobLine | null } | null>().with(
    z.object({
      paper: wantedPaper,
      to: z.union([z.literal('usual'), z.literal('ask'), z.object({ printer })]),
      copies: copies.default(1),
      /** Left out: as it is set. */
      sides: sides.optional(),
    }),
  ),
  /** Draws it once, to be looked at page by page; the look before it ends. Printed while nothing changed, it is this very one. */
  'paper.look': call<Looked>().with(z.object({ paper: onePaper })),
  /** From 1 on. */
  'paper.lookPage': call<LookedPage>().with(z.object({ look: id, page: z.number().int().min(1).max(5_000) })),
  'paper.lookEnd': call<null>().with(z.object({ look: id })),
  'paper.savePdf': call<{ file: string | null }>().with(z.object({ paper: wantedPaper })),
  'printQueue.list': call<JobLine[]>().with(nothing),
  /** Once more, perhaps at another printer. */
  'printQueue.again': call<null>().with(z.object({ job: id, printer: printer.nullable() })),
  'printQueue.drop': call<null>().with(z.object({ job: id })),
  /** Every filed report that the filter finds, at most 200: as one run. Answers how many; 0: stopped, or nobody wanted to. */
  'printAll.begin': call<{ reports: number; file: string | null; job: JobLine | null }>().with(
    z.object({ filter: registerFilter, how: z.enum(['printer', 'pdf']) }),
  ),
  'printAll.stop': call<null>().with(nothing),
};
