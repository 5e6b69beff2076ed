// What printing needs of the computer it runs on. One for CUPS (Linux, macOS), one for whatever Chromium can tell (Windows).
import type { Printer, Sides } from '#contract/printing';
import type { SheetSize } from './pdf';

export interface PrintOrder {
  printer: string;
  /** What the system's own list of jobs calls it: a reference, never a name. */
  title: string;
  copies: number;
  sides: Sides;
  size: SheetSize;
}
/**
 * `waiting`: in the system's list · `printing`: at the printer · `printed`, `cancelled`, `failed`: over, as the system says ·
 * `unknown`: the system doesn't tell, or has forgotten.
 */
export type JobFate = 'waiting' | 'printing' | 'printed' | 'cancelled' | 'failed' | 'unknown';

export interface PrintSystem {
  printers(): Promise<Printer[]>;
  /** False: the window has to print itself, and nobody can tell what becomes of it. */
  takesPdfs(): boolean;
  /** Hands a PDF over. Answers the system's own number for it. @throws what the system says */
  submit(pdf: Uint8Array, order: PrintOrder): Promise<number>;
  fate(printer: string, job: number): Promise<JobFate>;
  /** As far as the system can: what is on paper stays on paper. */
  cancel(printer: string, job: number): Promise<void>;
}
