import { describe, expect, it } from 'vitest';
import { decide } from '#domain/incident/decide';
import { standingAspects } from '#domain/incident/gates';
import { merged, moved, proposedSplit, split } from '#domain/incident/restating';
import type { Proposal } from '#domain/event/catalogue';
import { idOf, Telling } from '../../../support/telling';

const [deposit, calls, soup] = [idOf('aspect', 1), idOf('aspect', 2), idOf('aspect', 3)];
const remedy = idOf('remedy', 1);
const person = { person: idOf('row', 1), role: 'staff', gesturesToday: 0 } as const;
const asking = { ...person, limits: { perGesture: 0, perDay: 0 } };

function told(telling: Telling, proposals: readonly Proposal[]): Telling {
  for (const { type, payload } of proposals) telling.tell(type, payload as never);
  return telling;
}
const three = () =>
  new Telling()
    .tell('aspectNoted.v1', {
      aspect: deposit,
      label: 'Deposit taken twice',
      words: 'you took it twice',
      category: 'bill',
    })
    .tell('aspectNoted.v1', {
      aspect: calls,
      label: 'Nobody rang back',
      words: 'three calls',
      category: null,
    })
    .tell('aspectNoted.v1', { aspect: soup, label: 'Cold soup', words: '', category: null });
const labels = (telling: Telling) => standingAspects(telling.now()).map(({ label }) => label);
const of = (telling: Telling, id: string) => telling.now().aspects.find((one) => one.id === id)!;

describe('4.3: two become one', () => {
  it('keeps both quotations and asks again, and the others keep their answer', () => {
    const telling = three()
      .tell('aspectConfirmed.v1', { aspect: deposit, answer: 'yes' })
      .tell('aspectConfirmed.v1', { aspect: soup, answer: 'yes' })
      .tell('missedAsked.v1', { answer: 'nothing' });
    told(telling, merged(of(telling, deposit), of(telling, calls))!);
    expect(labels(telling)).toEqual(['Deposit taken twice, and nobody rang back', 'Cold soup']);
    expect(of(telling, deposit)).toMatchObject({ words: 'you took it twice\nthree calls', category: 'bill' });
    expect(of(telling, deposit).answer?.stands).toBe(false);
    expect(of(telling, soup).answer?.stands).toBe(true);
    expect(telling.now().missed?.stands).toBe(false);
  });

  it('takes along what hung on the other: its remedies and its facts', () => {
    const telling = three()
      .tell('factsNoted.v1', { aspect: deposit, facts: 'Two lines on the statement' })
      .tell('factsNoted.v1', { aspect: calls, facts: 'Two calls in the log' })
      .tell('remedyOffered.v1', {
        ...{
          remedy,
          key: null,
          kind: 'mend',
          label: 'Ring today',
          aspect: calls,
          amount: null,
          gives: 'staff',
        },
      });
    told(telling, merged(of(telling, deposit), of(telling, calls))!);
    expect(telling.now().remedies[0]?.aspect).toBe(deposit);
    expect(of(telling, deposit).facts).toBe('Two lines on the statement\nTwo calls in the log');
  });

  it('is turned down where one of them isn’t there, or both are the same', () => {
    const incident = three().tell('aspectTakenOff.v1', { aspect: soup }).now();
    const merge = (into: string, from: string) =>
      decide(incident, { type: 'aspectsMerged.v1', payload: { into, from } }, asking).ok;
    expect([
      merge(deposit, calls),
      merge(deposit, deposit),
      merge(soup, calls),
      merge(deposit, soup),
    ]).toEqual([...[true, false, false, false]]);
  });

  it('loses nothing where the other desk took the first one off meanwhile: the second stays', () => {
    const telling = three().tell('aspectTakenOff.v1', { aspect: deposit });
    telling.tell('aspectsMerged.v1', { into: deposit, from: calls });
    expect(labels(telling)).toEqual(['Nobody rang back', 'Cold soup']);
  });

  it('leaves two that are too long together as two', () => {
    const long = { ...of(three(), deposit), words: 'a'.repeat(3999) };
    expect(merged(long, of(three(), calls))).toBeNull();
  });
});

describe('4.3: one becomes two', () => {
  it('asks again for what changed, and puts the second right after the first', () => {
    const telling = three().tell('aspectConfirmed.v1', { aspect: deposit, answer: 'yes' });
    const parts = [
      { label: 'Deposit taken twice', words: 'you took it twice' },
      { label: 'On the same night', words: '' },
    ] as const;
    told(telling, split(telling.now(), of(telling, deposit), parts, idOf('aspect', 9)));
    expect(labels(telling)).toEqual([
      'Deposit taken twice',
      'On the same night',
      'Nobody rang back',
      'Cold soup',
    ]);
    // The first kept its words, so it kept its answer; the second has none yet.
    expect(of(telling, deposit).answer?.stands).toBe(true);
    expect(of(telling, idOf('aspect', 9))).toMatchObject({ answer: null, category: 'bill' });
    const shorter = [{ label: 'Taken twice', words: '' }, parts[1]] as const;
    told(telling, split(telling.now(), of(telling, deposit), shorter, idOf('aspect', 8)));
    expect(of(telling, deposit).answer?.stands).toBe(false);
  });

  it('is proposed at a full stop, else at an “and”, and left to staff where there is neither', () => {
    const at = (label: string, words = '') => proposedSplit({ label, words }).map((part) => part.label);
    expect(at('x', 'You took it twice. Nobody rang back.')).toEqual([
      'You took it twice',
      'Nobody rang back',
    ]);
    expect(at('Charged twice and nobody rang')).toEqual(['Charged twice', 'Nobody rang']);
    expect(at('Charged twice')).toEqual(['Charged twice', '']);
  });
});

describe('4.3: the order', () => {
  it('moves one place at a time, and not past the ends', () => {
    const telling = three();
    expect(moved(telling.now(), deposit, -1)).toEqual([]);
    told(telling, moved(telling.now(), soup, -1));
    expect(labels(telling)).toEqual(['Deposit taken twice', 'Cold soup', 'Nobody rang back']);
    expect(moved(telling.now(), calls, 1)).toEqual([]);
  });

  it('changes no answer, and what another desk adds meanwhile stands behind', () => {
    const telling = three()
      .tell('aspectConfirmed.v1', { aspect: calls, answer: 'yes' })
      .tell('aspectsOrdered.v1', { aspects: [calls, deposit] });
    expect(labels(telling)).toEqual(['Nobody rang back', 'Deposit taken twice', 'Cold soup']);
    expect(of(telling, calls).answer?.stands).toBe(true);
  });
});
