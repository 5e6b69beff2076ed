import { describe, expect, it } from 'vitest';
import { allHold, Condition, holds } from '#domain/playbook/condition';
import { aSituation } from '../../../fixtures/playbook';

const hot = { field: 'temperature', operator: 'atLeast', value: 70 } as const;
const cool = { field: 'temperature', operator: 'below', value: 70 } as const;

describe('conditions', () => {
  it('2.4 take an unset temperature for not hot, so that unset shuts nothing', () => {
    expect(holds(hot, aSituation())).toBe(false);
    expect(holds(cool, aSituation())).toBe(true);
  });
  it('2.6 turn at the temperature they name', () => {
    expect(holds(hot, aSituation({ temperature: 70 }))).toBe(true);
    expect(holds(hot, aSituation({ temperature: 69 }))).toBe(false);
    expect(holds(cool, aSituation({ temperature: 70 }))).toBe(false);
  });
  it.each([
    [{ field: 'fault', operator: 'is', value: 'ours' }, { fault: 'ours' }, { fault: null }],
    [{ field: 'fault', operator: 'isNot', value: 'ours' }, { fault: null }, { fault: 'ours' }],
    [
      { field: 'fault', operator: 'in', value: ['ours', 'partlyOurs'] },
      { fault: 'partlyOurs' },
      { fault: 'thirdParty' },
    ],
    [{ field: 'fault', operator: 'known' }, { fault: 'undetermined' }, { fault: null }],
    [{ field: 'category', operator: 'unknown' }, { category: null }, { category: 'billing' }],
    [
      { field: 'said', operator: 'is', value: 'thanks' },
      { said: ['opener', 'thanks'] },
      { said: ['opener'] },
    ],
    [{ field: 'said', operator: 'isNot', value: 'thanks' }, { said: [] }, { said: ['thanks'] }],
    [{ field: 'serious', operator: 'is', value: true }, { serious: true }, { serious: false }],
    [{ field: 'similar', operator: 'atLeast', value: 1 }, { similar: 2 }, { similar: 0 }],
    [{ field: 'jurisdiction', operator: 'is', value: 'GB' }, { jurisdiction: 'GB' }, { jurisdiction: 'US' }],
  ])('%j holds where it should and not elsewhere', (condition, where, notThere) => {
    const parsed = Condition.parse(condition) as Condition;
    expect(holds(parsed, aSituation(where as object))).toBe(true);
    expect(holds(parsed, aSituation(notThere as object))).toBe(false);
  });
  it('hold all together, and none is always true', () => {
    expect(allHold([], aSituation())).toBe(true);
    expect(allHold([hot, cool], aSituation({ temperature: 80 }))).toBe(false);
  });
  it.each([
    [{ field: 'temperature', operator: 'is', value: 70 }],
    [{ field: 'channel', operator: 'is', value: 'pigeon' }],
    [{ field: 'serious', operator: 'known' }],
    [{ field: 'constructor', operator: 'known' }],
    ['temperature > 70'],
  ])('are refused when operator and value do not fit the field: %j', (condition) => {
    expect(Condition.safeParse(condition).success).toBe(false);
  });
});
