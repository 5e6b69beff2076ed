import { describe, expect, test } from 'vitest';
import { incidentReport } from '#domain/report/incident-report';
import { missingToSeal } from '#domain/incident/gates';
import { standingSummary } from '#domain/summary/standing-summary';
import { toTheirEnd } from '../../fixtures/counter-conversations';
import { conversations, type ConversationId } from '../../fixtures/conversations';
import * as filed from '../../fixtures/filed-incidents';

/** A conversation, told to its end; what paper says of it, and what the desk was offered for it. */
function ended(id: ConversationId) {
  const story = toTheirEnd[id]();
  const incident = story.now();
  const report = incidentReport(filed.pageOf(story.telling));
  if (!report) throw new Error(`${id} isn’t filed`);
  const serious = story.playbook.serious.map(({ never }) => never.join('\n')).join('\n');
  const summary = standingSummary(incident, { one: story.playbook.people.one });
  const { words, ...rest } = report;
  return { story, incident, report, summary, paper: JSON.stringify(rest), words, nevers: serious };
}
/** What staff wrote or were given to say; the customer's own words are theirs. */
function ours({ incident, report }: ReturnType<typeof ended>): string {
  return JSON.stringify([
    ...incident.aspects.map(({ label, finding }) => [label, finding?.basis]),
    ...incident.remedies.map(({ label }) => label),
    ...incident.ledger.map(({ label, state }) => [label, state]),
    ...incident.promises.map(({ what }) => what),
    [incident.ifTheyComeBack, report.outcome],
  ]);
}

describe('the conversations at the counter, told to their end', () => {
  test.each(Object.keys(conversations) as ConversationId[])(
    '12.4, 4.2 %s is filed, with their words as they said them',
    (id) => {
      const { report, incident, words } = ended(id);
      expect(report.reference).toBe('MIL-2026-A0148');
      expect(words).toBe(incident.words);
      expect(missingToSeal(incident)).toEqual([]);
    },
  );

  test('T1 never asks for a name, never names the lad, never wants a signature', () => {
    const told = ended('T1');
    expect(told.incident.customer).toMatchObject({ name: null, phone: '', email: '' });
    expect(told.incident.staff).toEqual([]);
    expect(ours(told)).not.toMatch(/\blad\b|boy|name/iu);
    expect(told.report.signatures).toEqual({ house: false, customer: false, signed: null });
    expect(told.report.total?.certain).toEqual({ minor: 155, currency: 'GBP' });
    expect(told.incident.aspects.map(({ finding }) => finding?.fault)).toEqual(['ours', 'ours']);
  });

  test('T3 never uses the son, never rings her, keeps health off every paper, never settles with a gesture', () => {
    const told = ended('T3');
    expect(ours(told)).not.toMatch(/\bson\b|\bboy\b|child/iu);
    expect(told.incident.promises.map(({ kind }) => kind)).not.toContain('call');
    expect(ours(told)).not.toMatch(/\bring\b|telephone/iu);
    expect(told.incident.customer.prefers).toBe('text');
    expect(told.incident.remedies.map(({ kind }) => kind)).not.toContain('gesture');
    // What helps her is a private answer: on no paper, and in no summary.
    expect(told.paper + told.summary).not.toMatch(/deaf|BSL; deaf/u);
    expect(told.report.done.find(({ label }) => label === 'Three marks corrected')?.approved).not.toBeNull();
  });

  test('T4 never names the neighbour, never says the address, never blames the post, and lifts every gate', () => {
    const told = ended('T4');
    expect(ours(told)).not.toMatch(/\baddress\b|post room|contractor|neighbour|\bcop(?:y|ied)\b/iu);
    expect(told.paper).not.toMatch(/daughter|personal-data|at-risk|nephew/u);
    expect(told.summary).not.toMatch(/daughter|address/u);
    expect(told.nevers).toMatch(/copy/iu);
    expect(told.incident.aspects.every(({ finding }) => finding?.fault === 'notYetKnown')).toBe(true);
    // Serious in three ways, each accepted by a name; two of them by the same.
    expect(told.incident.serious?.matters.map(({ kind, accepted }) => [kind, accepted?.who])).toEqual([
      ['personal-data', 'Ruth, privacy lead'],
      ['at-risk', 'Joan, safeguarding lead'],
      ['legal', 'Ruth, privacy lead'],
    ]);
    expect(told.report.acceptedBy.map(({ who }) => who)).toEqual([
      'Ruth, privacy lead',
      'Joan, safeguarding lead',
    ]);
    expect(told.incident.outcome).toMatchObject({
      ...{ outcome: 'passedTo', passedTo: 'Ruth, privacy lead; Joan, safeguarding lead' },
    });
  });

  test('T5 never offers a voucher, never says “upgrade” or “probate”, and keeps the gap among staff', () => {
    const told = ended('T5');
    expect(ours(told)).not.toMatch(/voucher|upgrade|probate/iu);
    expect(told.incident.remedies.map(({ kind }) => kind)).not.toContain('gesture');
    expect(told.incident.policyGaps).toHaveLength(1);
    expect(told.paper).not.toContain('keeping a number');
    expect(told.incident.ifTheyComeBack).toMatch(/Don’t ask for it again/u);
    expect(told.incident.aspects.map(({ finding }) => finding?.fault)).toEqual([
      'ours',
      'ours',
      'ours',
      'ours',
    ]);
  });

  test('T7 never offers a voucher, never fetches the guard, never asks about posting, never writes “upset”', () => {
    const told = ended('T7');
    expect(told.incident.remedies).toEqual([]);
    expect(ours(told)).not.toMatch(/voucher|guard|post(?:ed|ing)|filmed|upset|random/iu);
    expect(told.summary).not.toMatch(/upset|random|discrimination/iu);
    expect(told.incident.aspects.map(({ words }) => words)).toContain('White women. He never moved.');
    expect(told.incident.said.map(({ moment }) => moment)).toEqual(['regret']);
  });

  test('T8 never closes with a refund, never doubts that she said it, never stops the filming', () => {
    const told = ended('T8');
    expect(told.incident.remedies).toEqual([]);
    expect(told.report.total).toBeNull();
    expect(ours(told)).not.toMatch(/refund|sure (?:she|they)|definitely|film/iu);
    expect(told.nevers).toMatch(/sure they said so/u);
    expect(told.paper + told.summary).not.toMatch(/pen used/u);
    expect(told.report.times.writtenUpAfter?.writtenAt).not.toBeNull();
    expect(told.summary).toContain('written up after');
  });
});
