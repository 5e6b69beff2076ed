import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/incident/summary';
import { waitsForYes } from '#domain/incident/waiting-for-yes';
import { ageOf } from '#renderer/features/overview/age';
import { WaitingList } from '#renderer/features/overview/waiting-list';
import { amira, chen, idOf, Telling } from '../../../support/telling';

const branch = '0197c000-0000-7000-8000-0000000000b1';
const remedy = idOf('remedy', 1);
const now = Date.parse('2026-11-21T15:02:00Z');

/** Asked for by Amira at 14:22, with a time by which the customer hears. */
function asked(): Telling {
  return new Telling()
    .at('14:10', amira)
    .tell('remedySought.v1', { words: 'Something for the lost evening', dontKnow: false })
    .tell('remedyOffered.v1', {
      ...{ remedy, key: null, kind: 'gesture', label: 'A voucher', aspect: null, gives: 'manager' },
      ...{ amount: { minor: 60_00, currency: 'GBP' }, clause: '7.1', arrives: '' },
    })
    .at('14:22', amira)
    .tell('approvalAsked.v1', { remedy, promise: null });
}
function shown(telling: Telling): string {
  const incident = telling.now();
  const row = { branch, summary: summarise(incident), changedAt: '2026-11-21T14:22:00Z' };
  const never = () => {
    throw new Error('nobody pressed anything');
  };
  return renderToStaticMarkup(
    <WaitingList
      rows={[{ ...row, waiting: waitsForYes(incident) }]}
      branches={new Map([[branch, { name: 'Mill Lane Stores' }]])}
      {...{ now, onOpen: never, onAnswered: never, onGone: never }}
    />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('9.6 what waits for a yes, as head office sees it', () => {
  it('says how much, on what it rests, at which branch, who asked and how long ago, and the brief', () => {
    const text = shown(asked());
    for (const words of [
      ...['One waits for a yes', 'A voucher, £60.00', 'Mill Lane Stores', 'Amira K. asked 40 minutes ago'],
      ...['Rests on 7.1', 'They’d like Something for the lost evening', 'Yes', 'No', 'See all of it'],
    ])
      expect(text).toContain(words);
  });

  it('says that nothing waits once somebody has answered, there or from afar', () => {
    const there = asked().at('14:30', chen).tell('approvalGranted.v2', { remedy });
    const afar = asked()
      .at('14:30', chen)
      .tell('approvalRefused.v1', {
        ...{ remedy, reason: 'We gave one last week', from: 'headOffice' },
      });
    for (const telling of [there, afar]) expect(shown(telling)).toContain('Nothing waits for a yes');
    expect(afar.now().remedies[0]?.refused).toMatchObject({ byName: chen.name, from: 'headOffice' });
  });

  it('says an age as people do, whatever the other computer’s clock said', () => {
    const ago = (minutes: number) => ageOf(new Date(now - minutes * 60_000).toISOString(), now);
    expect([0, 1, 59, 60, 150, 24 * 60, 72 * 60, -90].map(ago)).toEqual([
      ...['a moment ago', 'a minute ago', '59 minutes ago', 'an hour ago', '2 hours ago'],
      ...['a day ago', '3 days ago', 'a moment ago'],
    ]);
  });
});
