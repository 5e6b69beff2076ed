/** Events of the first seconds: a complaint is opened, gets its reference, is parked, resumed and held. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { channel, due, id, instant, length, place } from '../values';
import { filledLine, filledNote, line, note } from '../../wording/clean-text';

export const opening = {
  'complaintOpened.v1': eventKind(
    () =>
      z.object({
        /** When the complaint reached us; `at` in the envelope is when it was entered (6.4). */
        receivedAt: instant,
        channel,
        length,
        playbook: z.object({ name: z.string().max(60), version: z.string().max(40) }),
        currency: z.string().regex(/^[A-Z]{3}$/),
        language: z.string().max(35),
        sample: z.boolean().default(false),
      }),
    { by: 'house' },
  ),
  'referenceGiven.v1': eventKind(() => z.object({ reference: z.string().max(40) }), {
    by: 'house',
    subject: () => 'reference',
  }),
  /** It was written down on the locked screen, and taken in by whoever opened the desk: its real times. */
  'heardBeforeOpening.v1': eventKind(() => z.object({ begunAt: instant, writtenAt: instant }), {
    by: 'house',
  }),
  'lengthChanged.v1': eventKind(() => z.object({ length, why: line() }), { subject: () => 'length' }),
  'incidentParked.v1': eventKind(
    () =>
      z.object({
        reason: filledLine(60),
        note: note(2000).default(''),
        place: place.nullable(),
        promise: id.nullable(),
      }),
    { by: 'anyone' },
  ),
  'incidentResumed.v1': eventKind(() => z.object({}), { by: 'anyone' }),
  'incidentHandedOver.v1': eventKind(
    () => z.object({ to: id, toName: filledLine(), note: note(2000).default('') }),
    {
      subject: () => 'holder',
    },
  ),
  'noteAdded.v1': eventKind(() => z.object({ text: filledNote() }), { by: 'anyone', afterSealing: true }),
  'customerNamed.v1': eventKind(
    () =>
      z.object({
        /** Null: they would rather not say (1.5). */
        name: line().nullable(),
        /** How we speak to them, "Mrs Osei" or "Grace": never guessed from the name. */
        address: line(80).default(''),
      }),
    { subject: () => 'customer/name' },
  ),
  'contactNoted.v1': eventKind(
    () =>
      z.object({
        phone: line(60),
        email: line(),
        prefers: z.enum(['call', 'text', 'email', 'letter', 'none']).nullable(),
      }),
    { subject: () => 'customer/contact' },
  ),
  /**
   * Branch B: a person said whether the customer of another incident is this one. `unsure` takes an earlier word back.
   * History only: it changes nothing of either complaint.
   */
  'customerMatched.v1': eventKind(
    () => z.object({ other: id, decided: z.enum(['same', 'different', 'unsure']), why: line().default('') }),
    { by: 'anyone', afterSealing: true, subject: (matched) => `customer/matched/${matched.other}` },
  ),
  'happenedNoted.v1': eventKind(() => z.object({ when: line() }), { subject: () => 'happened' }),
  'promiseMade.v1': eventKind(
    () =>
      z.object({
        promise: id,
        what: filledLine(500),
        kind: z.enum(['call', 'task', 'check']),
        owner: id,
        ownerName: filledLine(),
        standIn: line().default(''),
        due,
        /** Where to ring back, as the customer said it. */
        number: line(60).default(''),
      }),
    { by: 'anyone', afterSealing: true, subject: (made) => `promise/${made.promise}` },
  ),
  'promiseKept.v1': eventKind(() => z.object({ promise: id, how: note(2000).default('') }), {
    by: 'anyone',
    afterSealing: true,
    subject: (kept) => `promise/${kept.promise}/kept`,
  }),
};
