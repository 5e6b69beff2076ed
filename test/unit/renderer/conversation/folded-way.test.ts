import { describe, expect, it } from 'vitest';
import { anySituation } from '#domain/playbook/condition';
import { stagesFor } from '#domain/playbook/stages-for';
import { askedAt, foldedStages, onward, spotAt, spotFor, spotsOf } from '#renderer/features/conversation/way';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { idOf, Telling } from '../../../support/telling';

const all = (name: string, length: 'usual' | 'full') =>
  stagesFor(shippedPlaybook(name), { ...anySituation, length });
const kinds = (name: string, length: 'usual' | 'full') =>
  spotsOf(foldedStages(all(name, length), length)).map(({ step }) => step.kind);
const aspect = idOf('aspect', 1);
const heard = () =>
  new Telling()
    .tell('aspectNoted.v1', { aspect, label: 'Deposit taken twice', category: null })
    .tell('aspectConfirmed.v1', { aspect, answer: 'yes' });

describe('K1: what the usual length folds together', () => {
  it('asks what they would like, and what the next person should know, on the page after it', () => {
    for (const name of shippedNames) {
      expect(kinds(name, 'usual'), name).not.toContain('sought');
      expect(kinds(name, 'usual'), name).not.toContain('comingBack');
      expect(kinds(name, 'full'), name).toEqual(expect.arrayContaining(['sought', 'comingBack']));
    }
  });

  it('opens what was kept under a folded step on the page that asks it now, in either length', () => {
    const usual = all('hotel', 'usual');
    const at = (length: 'usual' | 'full', step: string) =>
      spotAt(foldedStages(usual, length), 'putRight', askedAt(usual, length, step))?.step.kind;
    expect(at('usual', 'sought')).toBe('remedies');
    expect(at('full', 'sought')).toBe('sought');
    expect(at('usual', 'finding')).toBe('finding');
  });

  it('goes past “Have I missed anything?” once it was asked with the answers, and not before', () => {
    const stages = foldedStages(all('hotel', 'usual'), 'usual');
    const confirming = spotsOf(stages).find(({ step }) => step.kind === 'confirming')!;
    const open = heard();
    expect(onward(stages, confirming, open.now())?.step.kind).toBe('missed');
    open.tell('missedAsked.v1', { answer: 'nothing' });
    expect(onward(stages, confirming, open.now())?.step.kind).toBe('finding');
    // Something new about what it is about asks it again.
    open.tell('aspectNoted.v1', { aspect: idOf('aspect', 2), label: 'No call back', category: null });
    expect(onward(stages, confirming, open.now())?.step.kind).toBe('missed');
  });

  it('11.1: goes past the ledger only when everything agreed has its row', () => {
    const stages = foldedStages(all('hotel', 'usual'), 'usual');
    const remedies = spotsOf(stages).find(({ step }) => step.kind === 'remedies')!;
    const remedy = idOf('remedy', 1);
    const told = heard()
      .tell('remedyOffered.v1', {
        ...{ remedy, key: null, kind: 'mend', label: 'New soup', aspect: null, amount: null, gives: 'staff' },
      })
      .tell('remedyAnswered.v1', { remedy, answer: 'yes' });
    expect(onward(stages, remedies, told.now())?.step.kind).toBe('ledger');
    const at = '2026-11-21T14:02:00+00:00';
    told.tell('ledgerRowEntered.v1', {
      ...{ row: idOf('row', 1), remedy, label: 'New soup', amount: null },
      state: { kind: 'done', proof: 'time', detail: '', at },
    });
    expect(onward(stages, remedies, told.now())?.step.kind).toBe('recap');
  });

  it('12.2: the gate for the next person leads to the page that asks it', () => {
    const missing = { gate: 'comingBackEmpty', stage: 'readBack', id: null, about: '' } as const;
    const to = (length: 'usual' | 'full') =>
      spotFor(foldedStages(all('hotel', 'usual'), length), missing)?.step.kind;
    expect([to('usual'), to('full')]).toEqual(['outcome', 'comingBack']);
  });
});
