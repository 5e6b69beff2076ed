import { describe, expect, it } from 'vitest';
import { questionsToAsk } from '#domain/coaching/ask-questions';
import { restateAll } from '#domain/coaching/restate-all';
import { anySituation } from '#domain/playbook/condition';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

const ask = (name: string, more: Partial<Parameters<typeof questionsToAsk>[1]> = {}) =>
  questionsToAsk(shippedPlaybook(name).questions, {
    ...{ phase: 'exploring', categories: [], answered: [], situation: anySituation },
    ...more,
  });

describe('questions worth asking', () => {
  it('5.1: are open while exploring and closed while confirming, on every desk', () => {
    for (const name of shippedNames) {
      const kinds = (phase: 'exploring' | 'confirming') =>
        new Set(
          ask(name, { phase })
            .filter(({ id }) => id !== 'needs')
            .map(({ kind }) => kind),
        );
      expect([...kinds('exploring')], name).toEqual(['open']);
      expect([...kinds('confirming')], name).toEqual(['closed']);
    }
  });

  it('5.4: ask everybody what could be made easier, first and in either phase, until it is answered', () => {
    for (const name of shippedNames)
      for (const phase of ['exploring', 'confirming'] as const) {
        expect(ask(name, { phase })[0]?.id, name).toBe('needs');
        expect(ask(name, { phase, answered: ['needs'] }).map(({ id }) => id)).not.toContain('needs');
      }
  });

  it('5.2: every question of every desk says whether it is open or closed, and there are both', () => {
    for (const name of shippedNames) {
      const kinds = shippedPlaybook(name).questions.map(({ kind }) => kind);
      expect(new Set(kinds), name).toEqual(new Set(['open', 'closed']));
    }
  });

  it('put what it is about before what is asked of everybody, and what they think of it last', () => {
    const { categories, questions } = shippedPlaybook('retail');
    const about = categories.find(({ id }) => questions.some((one) => one.categories.includes(id)))!;
    const asked = ask('retail', { categories: [about.id] });
    expect(asked[1]?.categories).toContain(about.id);
    expect(asked.at(-1)?.topic).toBe('opinion');
  });
});

describe('4.1: what is said back', () => {
  const twice = { label: 'You took it twice', words: 'You took it twice' };

  it('has the facts in their words, and how it felt', () => {
    const said = restateAll({ words: 'You took it twice.', aspects: [twice], feeling: 'let down' });
    expect(said).toBe('we took it twice; and it left you feeling let down');
  });

  it('leaves out no aspect that was added later', () => {
    const later = { label: 'The receipt was missing', words: '' };
    const said = restateAll({ words: 'You took it twice.', aspects: [twice, later], feeling: '' });
    expect(said).toMatch(/took it twice/);
    expect(said).toMatch(/receipt was missing/);
  });
});

it('9.10: every desk has one thing more to give that nobody asked for, and it costs nothing of a limit', () => {
  for (const name of shippedNames) {
    const steps = shippedPlaybook(name).journey.stages.flatMap((stage) => stage.steps);
    const offered = steps.flatMap((step) => (step.kind === 'outcome' ? step.oneThingMore : []));
    expect(offered.length, name).toBeGreaterThan(1);
    expect(offered.join(' '), name).not.toMatch(/voucher|discount|refund|[£€$]/i);
  }
});
