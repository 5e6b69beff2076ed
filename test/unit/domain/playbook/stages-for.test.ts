import { describe, expect, it } from 'vitest';
import { momentsFor, stagesFor } from '#domain/playbook/stages-for';
import { aSituation, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';

describe.each(shippedNames)('the journey of %s', (name) => {
  const playbook = shippedPlaybook(name);
  const steps = (changes: object) => stagesFor(playbook, aSituation(changes)).flatMap((stage) => stage.steps);
  const moments = (id: string, changes: object) => {
    const step = steps(changes).find((one) => one.id === id);
    return step ? momentsFor(step, aSituation(changes)) : [];
  };

  it('K1 has four stages in the usual length', () => {
    expect(stagesFor(playbook, aSituation()).map(({ title }) => title)).toEqual([
      'Listen',
      'Check',
      'Put right',
      'Read back',
    ]);
  });
  it('5.4 asks about needs in the full length only', () => {
    expect(steps({ length: 'full' }).map(({ id }) => id)).toContain('needs');
    expect(steps({}).map(({ id }) => id)).not.toContain('needs');
  });
  it('3.2 opens with the acknowledgement from 70 degrees, and with thanks below', () => {
    expect(moments('listening', { temperature: 70 })).toEqual(['acknowledge', 'listenCue']);
    expect(moments('listening', { temperature: 65 })).toEqual(['thanks', 'opener', 'listenCue']);
    expect(moments('listening', {})).toEqual(['thanks', 'opener', 'listenCue']);
  });
  it('3.4 says sorry for the fault only where it is ours, and never in a serious matter', () => {
    expect(moments('finding', { fault: 'ours' })).toEqual(['faultApology']);
    expect(moments('finding', { fault: 'partlyOurs' })).toEqual(['faultApology']);
    expect(moments('finding', { fault: 'notMadeClear' })).toEqual(['explain']);
    expect(moments('finding', { fault: 'ours', serious: true })).toEqual([]);
    expect(moments('finding', {})).toEqual([]);
  });
  it('9.0 offers to help before any fault or remedy', () => {
    expect(moments('apology', {})).toEqual(['acknowledge', 'regret', 'fixOffer']);
  });
});
