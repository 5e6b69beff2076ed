// Each line of "What it was about" has its own finding and reason (K12), kept in fields that are numbered like the lines.
import { fault } from '#domain/event/values';
import type { Aspect } from '#domain/incident/state/checked';
import type { LineFinding } from './write-up-proposals';

/** Of the lines that have fields of their own. */
export const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type LineNumber = (typeof numbers)[number];
export type FindingFields = Record<`fault${LineNumber}` | `why${LineNumber}`, string>;

/** The lines that have fields of their own; what stands further down goes step by step. */
export function numbered(lines: readonly string[]): { at: LineNumber; line: string }[] {
  return numbers.flatMap((at) => {
    const line = lines[at];
    return line === undefined ? [] : [{ at, line }];
  });
}

export function recordedFindings(aspects: readonly Aspect[]): FindingFields {
  return Object.fromEntries(
    numbers.flatMap((at) => {
      const finding = aspects[at]?.finding;
      const why = finding?.basis.kind === 'judgment' ? finding.basis.reason : '';
      return [
        [`fault${at}`, finding?.fault ?? 'notYetKnown'],
        [`why${at}`, why],
      ];
    }),
  ) as FindingFields;
}

/** @param at the line's number from 0 */
export function findingAt(fields: Partial<FindingFields>, at: LineNumber): LineFinding {
  return {
    fault: fault.safeParse(fields[`fault${at}`]).data ?? 'notYetKnown',
    why: fields[`why${at}`] ?? '',
  };
}
