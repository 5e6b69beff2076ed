/** Events of checking: what the complaint is about, and what the customer says of our understanding of it. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { aspectAnswer, id } from '../values';
import { filledLine, line, note } from '../../wording/clean-text';

/** An aspect as it is worded, first and every time after. */
const aspectInWords = () =>
  z.object({
    aspect: id,
    label: filledLine(),
    words: note(4000).default(''),
    category: line(80).nullable(),
  });

export const checking = {
  /** 4.3: each aspect is an item with its own state to the end. */
  'aspectNoted.v1': eventKind(aspectInWords, {
    subject: (noted) => `aspect/${noted.aspect}/wording`,
  }),
  'aspectReworded.v1': eventKind(aspectInWords, {
    subject: (reworded) => `aspect/${reworded.aspect}/wording`,
  }),
  'aspectTakenOff.v1': eventKind(() => z.object({ aspect: id, why: line().default('') }), {
    subject: (taken) => `aspect/${taken.aspect}/wording`,
  }),
  /** 4.3: two are one; both quotations stand in the wording of `into`, and what hung on `from` goes with it. */
  'aspectsMerged.v1': eventKind(() => z.object({ into: id, from: id }), {
    // Whoever rewords `from` meanwhile contradicts it.
    subject: (merged) => `aspect/${merged.from}/wording`,
  }),
  /** 4.3: the order in which they are said. Whatever isn't named stays behind those that are. */
  'aspectsOrdered.v1': eventKind(() => z.object({ aspects: z.array(id).min(1).max(200) }), {
    subject: () => 'aspects/order',
  }),
  /** 6.1: the customer's answer; it stands only for the wording it was given to. */
  'aspectConfirmed.v1': eventKind(
    () =>
      z.object({
        aspect: id,
        answer: aspectAnswer,
        /** Only for `differently`: both versions are kept. */
        theirs: note(4000).default(''),
        ours: note(4000).default(''),
      }),
    { subject: (confirmed) => `aspect/${confirmed.aspect}/answer` },
  ),
  /** 6.1: the last question, "Have I missed anything?"; a later aspect asks for it again. */
  'missedAsked.v1': eventKind(() => z.object({ answer: z.enum(['nothing', 'more']) }), {
    subject: () => 'missed',
  }),
  /** Facts that were found (7.4), apart from what anybody says of them. */
  'factsNoted.v1': eventKind(() => z.object({ aspect: id, facts: note(4000) }), {
    subject: (noted) => `aspect/${noted.aspect}/facts`,
  }),
};
