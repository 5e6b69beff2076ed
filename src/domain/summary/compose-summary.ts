/**
 * A clear, concise log of an incident (12.1), composed from what was recorded, for a person to read and edit.
 * What may never be shown has no way in: temperature, boundaries, private answers, contact details, severity's kind.
 */
import { missingToSeal, type Missing } from '../incident/gates';
import type { Incident } from '../incident/state';
import { whatItIsAbout, whatWasAsked, whoCame, type Asked } from './about';
import { howItEnded, whatTheyWish, whatWasDone, whatWasOffered } from './put-right';

export interface Summary {
  /** Lines: who, each aspect, what was asked, wished and offered, done and promised, how it ended. */
  text: string;
  /** In more words than somebody takes in at a glance; see isLong. */
  isLong: boolean;
  /** What the record still lacks before it can be sealed. The summary is composed all the same. */
  missing: Missing[];
  isComplete: boolean;
}

export interface SummaryWords {
  /** What the person complaining is called here: "guest". */
  one: string;
  /** The playbook's questions, in its order; without them the answers stay out, as on paper. */
  asked?: readonly Asked[];
}

/** Never throws, whatever the incident holds. */
export function composeSummary(incident: Incident, { one, asked = [] }: SummaryWords): Summary {
  const paragraphs = [
    whoCame(incident, one),
    whatWasAsked(incident, asked),
    [...whatTheyWish(incident), ...whatWasOffered(incident)],
    whatWasDone(incident),
    howItEnded(incident),
  ].map((sentences) => sentences.join(' '));
  const [who = '', ...rest] = paragraphs;
  const text = [who, ...whatItIsAbout(incident), ...rest].filter((line) => line !== '').join('\n');
  const missing = missingToSeal(incident);
  return { text, isLong: isLong(text), missing, isComplete: missing.length === 0 };
}

/** Words: about a minute of reading aloud, and half a page. */
export const LONG_SUMMARY = 160;

/** Also for what a person made of it. */
export function isLong(text: string): boolean {
  return text.split(/\s+/u).filter(Boolean).length > LONG_SUMMARY;
}
