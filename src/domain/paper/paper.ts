/**
 * One paper, ready to be drawn: on screen, on a printer and as a PDF it is this and nothing else. Every sentence in it is
 * finished; only the incident report's own parts still hold codes, which their components put into words.
 */
import type { LeftOut } from '../report/for-complainant';
import type { IncidentReport } from '../report/report-model';
import type { ReportPart } from '../playbook/paper-vocabulary';
import type { HouseParts } from './house-parts';

export interface PaperRow {
  id: string;
  cells: string[];
}

export type PaperBlock = { id: string } & (
  | { block: 'letterhead'; to: string[] | null; dated: string }
  | { block: 'title'; text: string; under: string }
  | { block: 'heading'; text: string }
  | { block: 'paragraph'; text: string; look: 'plain' | 'marked' | 'quiet' }
  | { block: 'facts'; title: string; rows: { label: string; value: string }[] }
  | { block: 'list'; title: string; items: string[]; isNumbered: boolean }
  /** `empty` stands there when there are no rows. */
  | { block: 'table'; title: string; heads: string[]; rows: PaperRow[]; empty: string }
  /** In own words; while nobody has written any, the preview shows the label and paper shows nothing. */
  | { block: 'own'; label: string; hint: string; text: string }
  | { block: 'sign'; lines: string[] }
  | { block: 'write'; label: string; lines: number }
  | { block: 'tick'; label: string; options: string[] }
  | { block: 'part'; part: ReportPart }
);
export type { ReportPart } from '../playbook/paper-vocabulary';

/** The one that screens and runs ask for by name: what was filed, whole, for the house. */
export const reportPaper = 'incident-report';

export interface Paper {
  /** Of its definition in the playbook. */
  id: string;
  title: string;
  /** ISO 639-1. */
  language: string;
  /** A roll is as long as what stands on it. */
  on: 'A4' | 'Letter' | 'roll';
  columns: 1 | 2;
  house: { name: string; address: string };
  reference: string | null;
  /** Hexadecimal SHA-256 of the seal, where it is a report. */
  record: string | null;
  isSample: boolean;
  /** A manager hasn't said yes to these words: it may be looked at, and doesn't leave the house. */
  isDraft: boolean;
  goesTo: 'house' | 'customer';
  /** The second time it is printed, it is copy 2. */
  printing: { byName: string; at: string; copy: number; /** As paper shows it. */ when: string };
  blocks: PaperBlock[];
  report: IncidentReport | null;
  forHouse: HouseParts | null;
  /** On the complainant's copy: what isn't in it. */
  leftOut: LeftOut | null;
}

/** What is written to a customer, on a sheet: a slip is for the pocket, and a report is no letter. */
export function isLetter({ goesTo, report, on }: Pick<Paper, 'goesTo' | 'report' | 'on'>): boolean {
  return goesTo === 'customer' && report === null && on !== 'roll';
}
