// Conditions in playbooks are data: a field of the situation, an operator, a value. Never an expression to evaluate.
import { z } from 'zod';
import { Channel, Fault, Length, Moment, Id, text, Way } from './vocabulary';

/** What is known about a conversation at one moment; the only things a playbook can ask about. */
export interface Situation {
  /** Temperature of the conversation, 30–100 °C; null while nobody has set it. */
  temperature: number | null;
  channel: Channel;
  /** How they and we understand each other (K6). */
  way: Way;
  /** False: they can't be rung, and nobody calls their name. */
  rings: boolean;
  /** False: somebody speaks for them, and nothing seen lets us tell that person what we know. */
  mayBeTold: boolean;
  /** The finding on the aspect at hand; null before anyone has looked. */
  fault: Fault | null;
  length: Length;
  serious: boolean;
  hasName: boolean;
  hasAspect: boolean;
  /** Moments for which something has been said already. */
  said: readonly Moment[];
  /** "GB", "US-CA", …; null when the branch named none. */
  jurisdiction: string | null;
  /** Category of the aspect at hand. */
  category: string | null;
  /** How many similar incidents the register really holds (3.7). */
  similar: number;
}

export const anySituation: Situation = {
  temperature: null,
  channel: 'walkIn',
  way: 'speak',
  rings: true,
  mayBeTold: true,
  fault: null,
  length: 'usual',
  serious: false,
  hasName: false,
  hasAspect: false,
  said: [],
  jurisdiction: null,
  category: null,
  similar: 0,
};

const oneOf = <F extends string, V extends z.ZodType>(field: F, value: V) => [
  z.strictObject({ field: z.literal(field), operator: z.enum(['is', 'isNot']), value }),
  z.strictObject({ field: z.literal(field), operator: z.literal('in'), value: z.array(value).min(1) }),
  z.strictObject({ field: z.literal(field), operator: z.enum(['known', 'unknown']) }),
];
const number = <F extends string>(field: F, value: z.ZodType<number>) =>
  z.strictObject({ field: z.literal(field), operator: z.enum(['atLeast', 'below']), value });
const yesNo = <F extends string>(field: F) =>
  z.strictObject({ field: z.literal(field), operator: z.literal('is'), value: z.boolean() });

/** One condition. All conditions of an entry must hold. A temperature nobody has set
 * counts as below: unset shuts nothing (2.4). */
export const Condition = z.union([
  number('temperature', z.int().min(30).max(100)),
  z.strictObject({ field: z.literal('temperature'), operator: z.enum(['known', 'unknown']) }),
  number('similar', z.int().nonnegative()),
  ...oneOf('channel', Channel),
  ...oneOf('way', Way),
  ...oneOf('fault', Fault),
  ...oneOf('length', Length),
  ...oneOf('jurisdiction', text(12)),
  ...oneOf('category', Id),
  yesNo('serious'),
  yesNo('rings'),
  yesNo('mayBeTold'),
  yesNo('hasName'),
  yesNo('hasAspect'),
  z.strictObject({ field: z.literal('said'), operator: z.enum(['is', 'isNot']), value: Moment }),
]);

/** The condition as the evaluator sees it: the schema has already tied operator and value to the field. */
export interface Condition {
  field: keyof Situation;
  operator: 'is' | 'isNot' | 'in' | 'atLeast' | 'below' | 'known' | 'unknown';
  value?: string | number | boolean | readonly string[] | undefined;
}

export const When = z.array(Condition as z.ZodType<Condition>).default([]);

export function holds(condition: Condition, situation: Situation): boolean {
  const actual = situation[condition.field];
  const { operator, value } = condition;
  switch (operator) {
    case 'known':
      return actual !== null;
    case 'unknown':
      return actual === null;
    case 'atLeast':
      return typeof actual === 'number' && typeof value === 'number' && actual >= value;
    case 'below':
      return typeof value === 'number' && (actual === null || (typeof actual === 'number' && actual < value));
    case 'in':
      return Array.isArray(value) && value.includes(actual);
    case 'is':
      return Array.isArray(actual) ? actual.includes(value) : actual === value;
    case 'isNot':
      return Array.isArray(actual) ? !actual.includes(value) : actual !== value;
  }
}

/** True when every condition holds; an empty list always does. */
export function allHold(when: readonly Condition[], situation: Situation): boolean {
  return when.every((condition) => holds(condition, situation));
}
