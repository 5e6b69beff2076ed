import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { reportPaper } from '#domain/paper/paper';
import { incidentReport } from '#domain/report/incident-report';
import { PaperSheet } from '#renderer/paper/paper-sheet';
import * as filed from '../../../fixtures/filed-incidents';
import { paperOf } from '../../../fixtures/paper-of';
import { wholeConversations } from '../../../fixtures/whole-conversations';
import type { Telling } from '../../../support/telling';

function words(telling: Telling): string {
  return renderToStaticMarkup(<PaperSheet paper={paperOf(reportPaper, telling)} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}
function toldBy(number: string): Telling {
  const found = wholeConversations.find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no conversation ${number}`);
  return found.tell().telling;
}

describe('the report of the full length', () => {
  test('7.4 shows each fact with what they say, what staff say, what can be looked at and whether they agree', () => {
    const paper = words(toldBy('06'));
    expect(paper).toContain('Two calls came in, at 23:40 and about 00:30');
    expect(paper).toContain('Night porter: one call, 23:40');
    expect(paper).toContain('night log and a paper note · log p. 44');
    expect(paper).toContain('agreed');
    expect(paper).toContain('not known yet');
  });

  test('7.3, K7 says who was heard by their role, never by their name', () => {
    const paper = words(toldBy('06'));
    expect(paper).toContain('Heard: Night porter, Night reception.');
    expect(paper).not.toMatch(/\bIvo\b|\bSana\b/u);
  });

  test('7.4 a fact that was changed says what was written first', () => {
    const story = wholeConversations.find(({ name }) => name.startsWith('06'))?.tell();
    if (!story) throw new Error('no conversation 06');
    const [fact] = story.telling.sealed().facts;
    const sealed = { ...story.telling.sealed() };
    if (!fact) throw new Error('no fact');
    sealed.facts = [{ ...fact, earlier: [{ ...fact, text: 'One call came in' }] }];
    const page = { ...filed.pageOf(story.telling), sealed };
    const report = incidentReport(page);
    expect(report?.sideBySide[0]?.earlier).toEqual(['One call came in']);
  });

  test('an ordinary report has no such part', () => {
    expect(words(filed.doubleCharge())).not.toContain('Side by side');
  });

  test('12.1 an ordinary report is one sheet and has no summary of itself', () => {
    expect(words(filed.doubleCharge())).not.toContain('In short');
  });

  test('12.1, 12.2 puts what they read if they come back first, then the whole in short', () => {
    const paper = words(
      filed.sealed(filed.doubleChargeBeforeSealing().tell('lengthChanged.v1', { length: 'full', why: '' })),
    );
    expect(paper.indexOf('If they come back:')).toBeLessThan(paper.indexOf('In short'));
    expect(paper.indexOf('In short')).toBeLessThan(paper.indexOf('Who and when'));
  });
});
