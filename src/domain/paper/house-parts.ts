/**
 * What stands on a manager's copy of a report and on no other: the temperature of the conversation (2.4), and who has read
 * and printed it. Kept out of IncidentReport, which has no field for either, so that no other paper can show them.
 */
import type { Incident } from '../incident/state';

export interface HouseParts {
  temperature: {
    points: { at: string; degrees: number; after: string; byName: string }[];
    start: number;
    peak: number;
    end: number;
  } | null;
  readAndPrinted: {
    did: 'readBack' | 'closed' | 'printed' | 'savedPdf';
    byName: string;
    at: string;
    copies: number;
  }[];
}

/** @param now with every print, also those after sealing */
export function houseParts(sealed: Incident, now: Incident, named: (name: string) => string): HouseParts {
  const { recap, seal } = sealed;
  return {
    temperature: temperatureOf(sealed, named),
    readAndPrinted: [
      ...(recap ? [{ did: 'readBack' as const, byName: named(recap.byName), at: recap.at, copies: 1 }] : []),
      ...(seal ? [{ did: 'closed' as const, byName: named(seal.byName), at: seal.at, copies: 1 }] : []),
      ...now.prints.map(({ how, byName, at, copies }) => ({
        did: how === 'pdf' ? ('savedPdf' as const) : ('printed' as const),
        ...{ byName: named(byName), at, copies },
      })),
    ],
  };
}

function temperatureOf(
  { temperature }: Incident,
  named: (name: string) => string,
): HouseParts['temperature'] {
  const [first] = temperature;
  if (!first) return null;
  const degrees = temperature.map((one) => one.degrees);
  return {
    points: temperature.map(({ at, degrees: now, after, byName }) => ({
      ...{ at, degrees: now, after: after?.what ?? '', byName: named(byName) },
    })),
    start: first.degrees,
    peak: Math.max(...degrees),
    end: degrees.at(-1) ?? first.degrees,
  };
}
