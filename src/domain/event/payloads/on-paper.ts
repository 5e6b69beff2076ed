/** Events of paper: what was printed of a complaint beside its report, and a manager's yes to the words of a letter (3.9). */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { hash, id } from '../values';
import { filledLine, line, note } from '../../wording/clean-text';

export const onPaper = {
  /** Who and when stand in the envelope. `text`: what a letter said, so that it can be read again. */
  'paperPrinted.v1': eventKind(
    () =>
      z.object({
        /** Its id in the playbook, and what it was called. */
        paper: filledLine(60),
        title: filledLine(80),
        how: z.enum(['pdf', 'printer', 'dialog']),
        printer: line().default(''),
        copies: z.number().int().min(1).max(99),
        text: note(20_000).default(''),
      }),
    { by: 'house', afterSealing: true },
  ),
  /** The same, and as an e-mail: `how` is `email` where the letter was saved for a mail program. Who sent it, nobody knows here. */
  'paperPrinted.v2': eventKind(
    () =>
      z.object({
        paper: filledLine(60),
        title: filledLine(80),
        how: z.enum(['pdf', 'printer', 'dialog', 'email']),
        printer: line().default(''),
        copies: z.number().int().min(1).max(99),
        text: note(20_000).default(''),
        /** Whether the customer's address stood in it. */
        addressed: z.boolean().default(false),
      }),
    { by: 'house', afterSealing: true },
  ),
  /** `shown`: SHA-256 of the letter's text. Other words need another yes. */
  'letterApproved.v1': eventKind(
    () => z.object({ letter: filledLine(60), shown: hash, manager: id, managerName: filledLine() }),
    { by: 'house', afterSealing: true },
  ),
};
