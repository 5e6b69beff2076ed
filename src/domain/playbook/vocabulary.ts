// The closed word lists that playbook data and code share: a playbook may use these words, never invent new ones.
import { z } from 'zod';
import { onePerLength } from '../wording/clean-text';

/** A name for one entry: letters, digits and dashes, e.g. "card-charged-twice". Never shown to anybody. */
export const Id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'an id is letters, digits and dashes');

/** Plain text a person reads. Never markup; at most `max` characters. */
export const text = onePerLength(400, (max) => z.string().trim().min(1).max(max));

export const Channel = z.enum(['walkIn', 'phone', 'email', 'letter']);
export type Channel = z.infer<typeof Channel>;

/** How they and we understand each other (K6). */
export const Way = z.enum(['speak', 'write', 'interpreter']);
export type Way = z.infer<typeof Way>;

/** Whose fault one aspect was found to be (8.2). */
export const Fault = z.enum([
  'ours',
  'partlyOurs',
  'thirdParty',
  'notMadeClear',
  'notYetKnown',
  'undetermined',
]);
export type Fault = z.infer<typeof Fault>;

/** How much of the procedure this complaint needs (K1). */
export const Length = z.enum(['small', 'usual', 'full']);
export type Length = z.infer<typeof Length>;

/** The points in a conversation that have words to say. */
export const Moment = z.enum([
  'thanks',
  'opener',
  'listenCue',
  'acknowledge',
  'regret',
  'fixOffer',
  'restateIntro',
  'restate',
  'confirmAspect',
  'missed',
  'faultApology',
  'explain',
  'sought',
  'offer',
  'offerNone',
  'whatNext',
  'agreement',
  'recapIntro',
  'secondThanks',
  'park',
  'callBack',
  'boundary',
  'lastWarning',
  'leaving',
  'managerComing',
  'seriousFirst',
]);
export type Moment = z.infer<typeof Moment>;

/** The fixed questions of the turned screen (K6), one sentence each in customer-page.json. */
export const CustomerAsk = z.enum([
  'happened',
  'more',
  'isThisAll',
  'isThisRight',
  'missed',
  'easier',
  'matters',
  'looking',
  'wouldLike',
  'wouldHelp',
  'agreed',
  'anythingElse',
]);
export type CustomerAsk = z.infer<typeof CustomerAsk>;

/** Lower-case words or word groups to look for; a trailing * matches any ending ("refund*"). */
export const Keywords = z.array(z.string().regex(/^[\p{Ll}\p{N}’' -]+\*?$/u, 'keywords are lower case'));

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters');

/** An amount per currency, in minor units (pence, cents; whole yen), never fractions. */
export const Minor = z.record(Currency, z.int().nonnegative());
export type Minor = z.infer<typeof Minor>;
