// What the first run asks for, checked before it goes to main: the same rules, with words for each field.
import { z } from 'zod';
import { isGuessablePin } from '#domain/shift/pin-rule';
import { passphraseStrength } from '#domain/shift/passphrase-strength';
import { cleanText } from '#domain/wording/clean-text';
import { say } from '../../messages/say';

/** As long as main takes it; past that the field says how long it may be. */
const upTo = (count: number) => z.string().max(count, say('problem.letters', { count }));
// Cleaned before it is judged, as main does it: a name of nothing but control characters is none.
const name = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(upTo(80).min(1, say('problem.name')));
const pin = z
  .string()
  .regex(/^\d{6}$/, say('problem.pin'))
  .refine((digits) => !isGuessablePin(digits), say('problem.pinGuess'));

export const branchRules = z.object({
  name,
  code: z.string().regex(/^[A-Z]{2,4}$/, say('problem.code')),
  address: upTo(160),
  playbook: z.string(),
  currency: z.string(),
  paper: z.enum(['A4', 'Letter']),
  language: z.enum(['en']),
  customersCanSee: z.boolean(),
  /** '' is somewhere else. */
  jurisdiction: z.string(),
  panic: upTo(120),
  dutyNumber: upTo(60),
  secondDesk: z.boolean(),
});
export type BranchForm = z.infer<typeof branchRules>;

export const managerRules = z
  .object({
    name,
    pin,
    pinAgain: z.string(),
    passphrase: z.string().refine((text) => passphraseStrength(text).acceptable, say('problem.passphrase')),
    passphraseAgain: z.string(),
  })
  .refine((form) => form.pin === form.pinAgain, { path: ['pinAgain'], message: say('problem.pinDiffers') })
  .refine((form) => form.passphrase === form.passphraseAgain, {
    path: ['passphraseAgain'],
    message: say('problem.passphraseDiffers'),
  });
export type ManagerForm = z.infer<typeof managerRules>;

export const staffRules = z.object({
  people: z.array(z.object({ name, role: z.enum(['staff', 'manager']), pin })).max(60),
  /** K4: 'nobody', or a place: '0' is the manager, '1' the first of `people`. */
  lead: z.string(),
});
export type StaffForm = z.infer<typeof staffRules>;
