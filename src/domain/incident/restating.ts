/**
 * Restating what it is about (4.3): two become one, one becomes two, the order changes. Each keeps its state where its
 * words stay; what is worded anew is asked again (6.1), which the retelling sees to.
 */
import type { Proposal } from '../event/catalogue';
import { longestLine } from '../wording/clean-text';
import { insideSentence } from '../coaching/spoken';
import { standingAspects } from './gates';
import type { Aspect } from './state/checked';
import type { Incident } from './state';

/** Longest quotation of one aspect, as aspectReworded.v1 has it. UTF-16 units. */
const longestWords = 4000;

export interface Wording {
  label: string;
  words: string;
}

/** Both quotations in one aspect, and what hung on the other with it. Null: together they are longer than one may be. */
export function merged(into: Aspect, from: Aspect): Proposal[] | null {
  const label = `${into.label}, and ${insideSentence(from.label)}`;
  const words = [into.words, from.words].filter((text) => text.trim() !== '').join('\n');
  if (words.length > longestWords) return null;
  return [
    {
      type: 'aspectReworded.v1',
      payload: {
        ...{ aspect: into.id, words, category: into.category ?? from.category },
        // Too long to be said in one breath: the first line stays, the quotation has both.
        label: label.length > longestLine ? into.label : label,
      },
    },
    { type: 'aspectsMerged.v1', payload: { into: into.id, from: from.id } },
  ];
}

/** @param fresh id of the second; it stands right after the first. A first part whose words stay keeps its answer. */
export function split(
  incident: Incident,
  aspect: Aspect,
  [first, second]: readonly [Wording, Wording],
  fresh: string,
): Proposal[] {
  const { id, category } = aspect;
  const isSame = first.label === aspect.label && first.words === aspect.words;
  const order = standingAspects(incident).flatMap((one) => (one.id === id ? [id, fresh] : [one.id]));
  return [
    ...(isSame ? [] : [{ type: 'aspectReworded.v1', payload: { aspect: id, ...first, category } } as const]),
    { type: 'aspectNoted.v1', payload: { aspect: fresh, ...second, category } },
    { type: 'aspectsOrdered.v1', payload: { aspects: order } },
  ];
}

/** One place up or down among those that stand; none at the end of the list. */
export function moved(incident: Incident, id: string, by: 1 | -1): Proposal[] {
  const order = standingAspects(incident).map((one) => one.id);
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return [];
  order[at + by] = id;
  order[at] = other;
  return [{ type: 'aspectsOrdered.v1', payload: { aspects: order } }];
}

/** Where one line probably holds two: at the end of its first sentence, else at an "and" or a comma. Staff change it. */
export function proposedSplit({ label, words }: Wording): [Wording, Wording] {
  const text = words.trim() || label;
  const cut =
    /^(.{8,}?[.;…!?])\s+(\S.{3,})$/su.exec(text) ?? /^(.{8,}?)(?:,? and |, )(\S.{3,})$/su.exec(text);
  const [, one = text, two = ''] = cut ?? [];
  const quoted = words.trim() !== '';
  const wording = (part: string): Wording => ({ label: lineOf(part), words: quoted ? part.trim() : '' });
  return [cut ? wording(one) : { label, words }, wording(two)];
}

function lineOf(part: string): string {
  const line = part.trim().replace(/[.;,…]+$/u, '');
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1, 200);
}
