import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { reportPaper, type Paper } from '#domain/paper/paper';
import { PaperSheet } from '#renderer/paper/paper-sheet';
import * as filed from '../../../fixtures/filed-incidents';
import { paperOf } from '../../../fixtures/paper-of';
import { idOf, type Telling } from '../../../support/telling';

function html(telling: Telling): string {
  return renderToStaticMarkup(<PaperSheet paper={paperOf(reportPaper, telling)} />);
}
/** What a person reads: the words without their elements. */
function words(telling: Telling): string {
  return html(telling)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

describe('a report on paper', () => {
  test('puts the double charge into the words of the counter', () => {
    const paper = words(filed.doubleCharge());
    for (const said of [
      'filed 21 November 2026, 14:31',
      'Settled at the desk · copy 1, printed by Chen W. on 21 November 2026, 15:02',
      'Guest Mrs Grace Osei · 07700 900 412 · prefers a call',
      'Amira K., at the desk, 14:02 to 14:31 · playbook Hotel 1.3',
      '2 November · 21 November 14:02 · during the conversation',
      'Deposit taken twice: ours. Policy 4.2 “Payments taken in error” (version 1.3).',
      'Refunded to card ending 4417 · done 14:20, till 88-1204 · arrives: 3 to 5 working days by right, 4.2 £18.40 agreed',
      'Back to Mrs Osei, in all £23.40',
      'by Friday 27 November 2026, 17:00.',
      'Mrs Osei, agreed on screen 14:29',
    ])
      expect(paper).toContain(said);
  });

  test('12.4 whose copy it is stands in its heading', () => {
    const paper = paperOf(reportPaper, filed.doubleCharge());
    const seen = { did: 'closed' as const, byName: 'Amira K.', at: paper.printing.at, copies: 1 };
    const none = { notes: 0, colleagues: 0, files: 0 };
    const heading = (about: Partial<Paper>) =>
      /<h1>([^<]*)<\/h1>/.exec(renderToStaticMarkup(<PaperSheet paper={{ ...paper, ...about }} />))?.[1];
    expect(heading({})).toBe('Incident report');
    expect(heading({ forHouse: { temperature: null, readAndPrinted: [] } })).toBe('Incident report');
    expect(heading({ forHouse: { temperature: null, readAndPrinted: [seen] } })).toBe(
      'Incident report, manager’s copy',
    );
    expect(heading({ leftOut: none })).toBe('Incident report, your copy');
  });

  test('what was brought in says so first, with days and no times, and nobody signs it', () => {
    const paper = words(filed.broughtIn());
    for (const said of [
      ...['brought in 21 November 2026', 'Settled then · brought in from earlier records'],
      ...['Thursday 14 March 2024 · Wednesday 20 March 2024', 'from complaints-2024.csv, row 12'],
      ...['C-1023', 'What was done then Refunded'],
    ])
      expect(paper).toContain(said);
    expect(paper).not.toContain('12:00');
    expect(html(filed.broughtIn())).not.toContain('for Milton House');
  });

  test('K13: "nearly", mended together, reads as words fixed', () => {
    expect(words(filed.doubleCharge())).toContain('words fixed, 14:15');
  });

  test('the clock on paper is the branch’s, whatever the zone of the computer that prints', () => {
    const told = filed.sealed(
      filed
        .opened('small')
        .at('2026-07-01T23:30:00Z')
        .tell('outcomeSet.v1', { outcome: 'settled' })
        .at('2026-07-01T23:31:00Z'),
    );
    // London is an hour ahead of UTC in July, so it was past midnight.
    expect(words(told)).toContain('filed 2 July 2026, 00:31');
  });

  test('K1: a small one with nothing given has no heading over nothing', () => {
    const nothingGiven = filed.opened('small').tell('outcomeSet.v1', { outcome: 'settled' });
    expect(words(filed.sealed(nothingGiven))).not.toContain('Done and agreed');
    expect(words(filed.doubleCharge())).toContain('Done and agreed');
  });

  test('the full account is left out only when the aspects quote all of it', () => {
    const small = (text: string) =>
      words(
        filed.sealed(
          filed
            .opened('small')
            .tell('wordsHeard.v1', { text })
            .tell('aspectNoted.v1', {
              aspect: idOf('aspect', 1),
              label: 'Price',
              words: 'It was too dear.',
              category: null,
            })
            .tell('outcomeSet.v1', { outcome: 'settled' }),
        ),
      );
    expect(small('It was too dear.')).not.toContain('What they told us');
    expect(small('It was too dear. And cold.')).toContain('“It was too dear. And cold.”');
  });

  test('what came later stands after the line to sign, under a heading of its own', () => {
    const paper = words(filed.correctedLater());
    expect(paper.indexOf('for Mill Lane Hotel')).toBeLessThan(paper.indexOf('Arrived after sealing'));
    expect(paper.slice(paper.indexOf('Arrived after sealing'))).toContain(
      'two digits were swapped when it was written down',
    );
  });

  test('tables are tables: each heading says what it heads', () => {
    const markup = html(filed.correctedLater());
    const headings = markup.match(/<th[ >]/g) ?? [];
    expect(headings.length).toBeGreaterThan(10);
    expect(markup.match(/<th[^>]* scope="(col|row)"/g)).toHaveLength(headings.length);
  });
});

describe('S9: what people typed is inert on paper', () => {
  const hostile =
    "<script>alert(1)</script><svg onload=alert(2)></style>{{7*7}}${8*8}{name, plural, one {x}}'";
  const markup = html(
    filed.sealed(
      filed
        .opened()
        .tell('customerNamed.v1', { name: hostile, address: '<b>Bold</b>' })
        .tell('wordsHeard.v1', { text: hostile })
        .tell('seriousRaised.v1', { kind: 'other' })
        .tell('aspectNoted.v1', {
          aspect: idOf('aspect', 1),
          label: hostile,
          words: hostile,
          category: hostile.slice(0, 40),
        })
        .tell('factsNoted.v1', { aspect: idOf('aspect', 1), facts: hostile })
        .tell('ledgerRowEntered.v1', {
          ...{ row: idOf('row', 1), remedy: null, label: hostile, amount: { minor: 100, currency: 'GBP' } },
          state: { kind: 'done', proof: 'note', detail: hostile, at: '2026-11-21T14:20:00+00:00' },
        })
        .tell('noteAdded.v1', { text: hostile })
        .tell('ifTheyComeBackNoted.v1', { text: hostile })
        .tell('outcomeSet.v1', { outcome: 'notSettled', whereNext: hostile }),
    ),
  );

  test('no element comes of it', () => {
    expect(markup).not.toMatch(/<(script|b|style)\b/i);
    expect(markup).not.toMatch(/<[^>]+ on\w+=/i);
    // The only drawing is the QR code.
    expect(markup.match(/<svg/g)).toHaveLength(1);
  });

  test('no template of it is worked out: every sign is there as typed', () => {
    const shown = markup
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&');
    expect(shown.split(hostile).length - 1).toBeGreaterThanOrEqual(8);
    expect(shown).not.toContain('49');
  });
});
