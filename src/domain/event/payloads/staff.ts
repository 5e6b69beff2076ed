/** Events of the full length: what the staff involved say, which facts were weighed, and what was explained to the customer. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

export const staff = {
  /** 7.1, 7.2: somebody of the chain is asked. The role goes on paper, the name never does. */
  'staffConsulted.v1': eventKind(
    () =>
      z.object({ person: id, role: filledLine(80), name: line().default(''), aspects: z.array(id).max(50) }),
    { subject: (asked) => `staff/${asked.person}` },
  ),
  /** Somebody of the chain isn't asked this time, and why. Asking them later undoes it. */
  'staffLeftOut.v1': eventKind(
    () => z.object({ person: id, role: filledLine(80), aspects: z.array(id).max(50), reason: filledLine() }),
    { subject: (left) => `staff/${left.person}` },
  ),
  /** 7.3: their account as they give it, kept like the customer's: the whole each time it is left. */
  'staffAccountHeard.v1': eventKind(() => z.object({ person: id, text: note() }), {
    subject: (heard) => `staff/${heard.person}/account`,
  }),
  /** 7.3: said back, and what they say to that; it stands only for the account it was given to. */
  'staffAccountConfirmed.v1': eventKind(
    () => z.object({ person: id, answer: z.enum(['yes', 'nearly', 'no']), saidBack: note(4000).default('') }),
    { subject: (confirmed) => `staff/${confirmed.person}/answer` },
  ),
  /** 7.4: one fact with everybody's version of it, and whether they agree. Entering it again with the same id changes it. */
  'factWeighed.v1': eventKind(
    () =>
      z.object({
        aspect: id,
        fact: id,
        text: filledNote(2000),
        customer: note(2000).default(''),
        staff: z.array(z.object({ person: id, text: note(2000) })).max(50),
        /** What can be looked at, and where it is: a receipt, a log, a camera time. */
        evidence: z.object({ text: note(2000), ref: line(120) }),
        agreed: z.enum(['agreed', 'notAgreed', 'notKnown']),
      }),
    { subject: (weighed) => `fact/${weighed.fact}` },
  ),
  'factTakenOff.v1': eventKind(() => z.object({ fact: id, why: line().default('') }), {
    subject: (taken) => `fact/${taken.fact}`,
  }),
  /** 8.7, 8.8: the rule was explained with its reason, and what the customer chose then. */
  'explanationGiven.v1': eventKind(
    () =>
      z.object({
        aspect: id,
        policy: filledLine(80),
        clause: line(40),
        version: line(40),
        choice: filledLine(),
      }),
    { subject: (given) => `aspect/${given.aspect}/explanation` },
  ),
};
