import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePhrase, fittingPhrases } from '#domain/coaching/choose-phrase';
import { cuesFor, momentsFor, stagesFor } from '#domain/playbook/stages-for';
import type { Situation } from '#domain/playbook/condition';
import type { Slots } from '#domain/playbook/slots';
import type { Moment } from '#domain/playbook/vocabulary';
import { Channel, Fault, Length, Way } from '#domain/playbook/vocabulary';
import { shippedNames, shippedPlaybook } from '../fixtures/playbook';

const playbooks = shippedNames.map(shippedPlaybook);
const codes = playbooks.flatMap(({ jurisdictions }) => jurisdictions.flatMap((one) => one.codes));
const categories = playbooks.flatMap((playbook) => playbook.categories.map(({ id }) => id));

/** What may change between one step and the next. */
const turn = fc.record({
  temperature: fc.option(fc.integer({ min: 30, max: 100 })),
  fault: fc.option(fc.constantFrom(...Fault.options)),
  category: fc.option(fc.constantFrom(...categories)),
  serious: fc.boolean(),
  similar: fc.nat(2),
});
const story = fc.record({
  channel: fc.constantFrom(...Channel.options),
  way: fc.constantFrom(...Way.options),
  rings: fc.boolean(),
  length: fc.constantFrom(...Length.options),
  jurisdiction: fc.option(fc.constantFrom(...codes, 'FR')),
  name: fc.option(fc.constantFrom('Mrs Osei', 'Grace', 'J. P. van der Berg'), { nil: undefined }),
  aspects: fc.subarray(['Deposit taken twice', 'Nobody rang back', 'Lift']),
  feeling: fc.option(fc.constantFrom('let down', 'that nobody was listening'), { nil: undefined }),
  remedies: fc.option(fc.constantFrom(['put it back'], ['put it back', 'tell the team leader today']), {
    nil: undefined,
  }),
  turns: fc.array(turn, { minLength: 20, maxLength: 20 }),
});

it('every path through every playbook reaches the outcome, with words at each step and no hole in any', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...playbooks),
      story,
      (playbook, { turns, channel, way, rings, length, jurisdiction, ...filled }) => {
        const used: string[] = [];
        const said: Moment[] = [];
        const slots: Slots = {
          ...filled,
          restatement: 'you paid once, and it left your account twice',
          time: 'by 17:00',
        };
        const at = (index: number): Situation => ({
          ...(turns[index % turns.length] as (typeof turns)[number]),
          ...{ channel, way, rings, length, jurisdiction, said, mayBeTold: true },
          hasName: filled.name !== undefined,
          hasAspect: filled.aspects.length > 0,
        });
        // A conversation moves on step by step while everything about it changes.
        const done = new Set<string>();
        let last = '';
        for (let index = 0; index < 60; index++) {
          const situation = at(index);
          const steps = stagesFor(playbook, situation).flatMap((stage) => stage.steps);
          const step = steps.find(({ id }) => !done.has(id));
          if (!step) break;
          expect(cuesFor(step, situation).length).toBeLessThanOrEqual(3);
          for (const moment of momentsFor(step, situation)) {
            const chosen = choosePhrase(playbook, { moment, situation, used, seed: 'walk', slots });
            expect(chosen, `${playbook.name} ${step.id} ${moment}`).not.toBeNull();
            expect(chosen?.text).not.toMatch(/[{}]|undefined|“”|\s[.,?]|\s\s/u);
            used.push(chosen?.id ?? '');
            said.push(moment);
          }
          done.add(step.id);
          last = step.kind;
        }
        expect(last).toBe('outcome');
      },
    ),
    { numRuns: 250 },
  );
});

it('no phrase is out of reach: each is the first choice, or another way, in some conversation', () => {
  for (const playbook of playbooks)
    for (const phrase of playbook.phrases) {
      const situation: Situation = {
        ...{
          temperature: null,
          channel: 'walkIn',
          way: 'speak',
          fault: null,
          length: 'usual',
          serious: false,
        },
        ...{ hasName: true, hasAspect: true, said: [], jurisdiction: null, category: null, similar: 0 },
        ...{ rings: true, mayBeTold: true },
      };
      const set = situation as unknown as Record<string, unknown>;
      const named: Slots = {
        ...{
          name: 'Grace',
          words: 'twice',
          sought: 'my money',
          aspect: 'Bill',
          aspects: ['Bill'],
          feeling: 'sad',
        },
        ...{
          restatement: 'you paid',
          time: 'by 17:00',
          colleague: 'Amira',
          manager: 'Chen',
          remedies: ['help'],
        },
        ...{
          arrives: 'today',
          total: '£1',
          rule: 'It is so.',
          reason: 'It helps.',
          reference: 'A1',
          similar: 0,
        },
      };
      for (const { field, operator, value } of phrase.when) {
        if (field === 'similar') named.similar = Number(value);
        else if (operator === 'in') set[field] = (value as string[])[0];
        else if (operator === 'below') set[field] = Math.max(Number(set[field] ?? 30), 30);
        else if (operator === 'atLeast') set[field] = Number(value);
        else if (field === 'said') set[field] = operator === 'is' ? [value] : [];
        else if (operator === 'is') set[field] = value;
      }
      const ids = fittingPhrases(playbook.phrases, { moment: phrase.moment, situation, slots: named }).map(
        ({ id }) => id,
      );
      expect(ids, `${playbook.name} ${phrase.id}`).toContain(phrase.id);
    }
});
