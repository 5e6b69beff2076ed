/** Events of listening: their words, the temperature of the conversation, what was said to them. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { filledLine, line, note } from '../../wording/clean-text';

/** One line of what another program knows: "Paid" · "£49.00 by card". */
export const lookedUpFact = z.object({ label: filledLine(60), value: filledLine(200) });

export const listening = {
  /** The customer's own words, verbatim, the whole note each time it is left (4.2). */
  'wordsHeard.v1': eventKind(() => z.object({ text: note() }), { subject: () => 'words' }),
  /** 2.4: each change is paired with what had just been said or done. */
  'temperatureRead.v1': eventKind(() =>
    z.object({
      degrees: z.number().int().min(30).max(100),
      after: z.object({ kind: z.enum(['said', 'done']), what: line(300) }).nullable(),
    }),
  ),
  'storyFinished.v1': eventKind(() => z.object({})),
  /** 2.3: opened by staff while it was still hot. */
  'questionsOpened.v1': eventKind(() => z.object({})),
  /** K3: listening leaves only a strip, and one page is filled in afterwards. */
  'writeUpAfterChosen.v1': eventKind(() => z.object({}), { subject: () => 'writeUpAfter' }),
  'writtenUpAfter.v1': eventKind(() => z.object({}), { subject: () => 'writeUpAfter' }),
  /** What was said aloud: thanks, regret, the fault apology…; the phrase where one from the playbook was used. */
  'saidAloud.v1': eventKind(() => z.object({ moment: filledLine(40), phrase: line(80).nullable() })),
  'restatementSpoken.v1': eventKind(() => z.object({ text: note(4000) }), { subject: () => 'restatement' }),
  /** An answer to a playbook question: adding a question never adds an event. */
  'answerGiven.v1': eventKind(
    () => z.object({ question: filledLine(80), value: note(4000), private: z.boolean().default(false) }),
    { subject: (given) => `answer/${given.question}` },
  ),
  'scanned.v1': eventKind(() => z.object({ code: filledLine(120) })),
  /** K10: what the till or the booking program said about a scanned or typed number, kept as it was answered then. */
  'lookedUp.v1': eventKind(
    () => z.object({ code: filledLine(120), facts: z.array(lookedUpFact).min(1).max(20) }),
    {
      subject: (found) => `lookedUp/${found.code}`,
    },
  ),
};
