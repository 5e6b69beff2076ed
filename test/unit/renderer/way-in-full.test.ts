import { describe, expect, it } from 'vitest';
import { anySituation } from '#domain/playbook/condition';
import { stagesFor } from '#domain/playbook/stages-for';
import { isStageDone, neighbour, spotAt, spotsOf } from '#renderer/features/conversation/way';
import { shippedNames, shippedPlaybook } from '../../fixtures/playbook';
import { idOf, Telling } from '../../support/telling';

const stages = (name: string, length: 'usual' | 'full') =>
  stagesFor(shippedPlaybook(name), { ...anySituation, length });
const kinds = (name: string, length: 'usual' | 'full') =>
  spotsOf(stages(name, length)).map(({ step }) => step.kind);

describe('the way through the full length', () => {
  it('K1: asks staff and weighs facts between the last question of checking and the finding', () => {
    for (const name of shippedNames) {
      const full = kinds(name, 'full');
      expect(full.slice(full.indexOf('missed'), full.indexOf('finding') + 1), name).toEqual([
        ...['missed', 'staff', 'facts', 'finding'],
      ]);
    }
  });

  it('K1: has none of it in the usual length, with everything else the same', () => {
    for (const name of shippedNames) {
      const usual = kinds(name, 'usual');
      expect(usual).not.toContain('staff');
      expect(usual).not.toContain('facts');
      const shared = kinds(name, 'full').filter((kind) => kind !== 'staff' && kind !== 'facts');
      const questions = (list: string[]) => list.filter((kind) => kind !== 'question');
      expect(questions(usual)).toEqual(questions(shared));
    }
  });

  it('6.2: opens at the account that was being taken, although it was kept as a step of checking', () => {
    const full = stages('retail', 'full');
    expect(spotAt(full, 'check', 'accounts')?.step.kind).toBe('staff');
    expect(spotAt(full, 'check', 'facts')?.stage.id).toBe('staffInvolved');
    // Back in the usual length there is no such step: the stage it was kept under is where they go on.
    expect(spotAt(stages('retail', 'usual'), 'check', 'accounts')?.stage.id).toBe('check');
  });

  it('K1: goes on from the facts to the finding, and back', () => {
    const full = stages('hotel', 'full');
    const facts = spotAt(full, 'staffInvolved', 'facts')!;
    expect(neighbour(full, facts, 1)?.step.kind).toBe('finding');
    expect(neighbour(full, facts, -1)?.step.kind).toBe('staff');
  });

  it('7.3: ticks the stage once everybody who was asked is heard', () => {
    const person = '0190a5f0-3333-7000-8eee-000000000001';
    const telling = new Telling().tell('aspectNoted.v1', {
      ...{ aspect: idOf('aspect', 1), label: 'Lift', category: null },
    });
    expect(isStageDone(telling.now(), 'staffInvolved')).toBe(false);
    telling.tell('staffLeftOut.v1', { person, role: 'Engineer', aspects: [], reason: 'Not in today' });
    expect(isStageDone(telling.now(), 'staffInvolved')).toBe(true);
  });
});
