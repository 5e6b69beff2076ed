import { describe, expect, test, vi, beforeAll, afterAll } from 'vitest';
import { addMoney } from '#domain/money/money';
import { promisesAlone, standingAspects, standingRows } from '#domain/incident/gates';
import { incidentReport } from '#domain/report/incident-report';
import { composeSummary } from '#domain/summary/compose-summary';
import { standingSummary } from '#domain/summary/standing-summary';
import { findHints } from '#domain/wording/find-hints';
import { promiseLine, rowLine } from '#renderer/features/conversation/row-line';
import { millLane } from '../../fixtures/filed-incidents';
import { complaints, wording } from '../../fixtures/staff-log-lines';
import { wholeConversations } from '../../fixtures/whole-conversations';
import type { WholeConversation } from '../../support/whole-conversation';

const told = wholeConversations.map(({ name, tell }) => ({ name, story: tell() }));
const each = told.map(({ name, story }) => [name, story] as const);

beforeAll(() => {
  process.env['TZ'] = 'Europe/London';
  vi.useFakeTimers({ now: new Date('2026-11-21T14:02:00Z'), toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

/** What is read aloud, row by row, as the recap shows it. */
function recapLines(story: WholeConversation): string[] {
  const incident = story.now();
  return [
    ...standingRows(incident).map((row) => rowLine(row, incident.promises)),
    ...promisesAlone(incident).map((promise) => promiseLine(promise)),
  ];
}
function reportOf(story: WholeConversation) {
  const report = incidentReport({
    branch: millLane,
    sealed: story.telling.sealed(),
    now: story.now(),
    printing: { byName: 'Amira K.', at: '2026-11-21T19:00:00+00:00', copy: 1 },
    words: {
      one: story.playbook.people.one,
      playbookTitle: story.playbook.title,
      staff: { how: 'fullName', badges: {} },
      playbookVersion: story.playbook.version,
    },
  });
  if (!report) throw new Error('not filed');
  return report;
}

describe('twenty whole conversations', () => {
  test('12.3 are twenty, of all five desks, every length, channel, fault and outcome', () => {
    const all = told.map(({ story }) => story.now());
    const seen = <T>(of: (incident: (typeof all)[number]) => readonly T[]) => new Set(all.flatMap(of));
    expect(all.length).toBe(20);
    expect(new Set(told.map(({ story }) => story.desk)).size).toBe(5);
    expect(seen(({ length }) => [length])).toEqual(new Set(['small', 'usual', 'full']));
    expect(seen(({ channel }) => [channel])).toEqual(new Set(['walkIn', 'phone', 'email', 'letter']));
    expect(seen(({ outcome }) => [outcome?.outcome])).toEqual(new Set(['settled', 'notSettled', 'passedTo']));
    const faults = seen(({ aspects }) => aspects.map(({ finding }) => finding?.fault ?? null));
    for (const fault of ['ours', 'partlyOurs', 'thirdParty', 'notMadeClear', 'notYetKnown', 'undetermined'])
      expect(faults).toContain(fault);
    expect(all.filter(({ customer }) => !customer.name).length).toBeGreaterThanOrEqual(3);
    expect(all.filter(({ serious }) => serious).length).toBe(2);
    expect(all.filter(({ staff }) => staff.length >= 2).length).toBe(2);
    expect(all.some(({ writeUpAfter }) => writeUpAfter)).toBe(true);
    expect(all.some(({ noRemedy }) => noRemedy)).toBe(true);
    expect(all.some(({ policyGaps }) => policyGaps.length > 0)).toBe(true);
    expect(all.some(({ explanations }) => explanations.length > 0)).toBe(true);
  });

  test('4.2 ten of them are built on sentences that real customers wrote, kept word for word', () => {
    const straight = (text: string) => text.replace(/’/gu, "'");
    const built = told.filter(({ story }) => {
      const { words, aspects } = story.now();
      const heard = straight([words, ...aspects.map((aspect) => aspect.words)].join('\n'));
      return complaints.some((sentence) => heard.includes(straight(sentence)));
    });
    expect(built.length).toBeGreaterThanOrEqual(10);
  });

  test.each(each)(
    '12.1 12.2 %s: the summary, the recap and what they read if they come back',
    async (name, story) => {
      const incident = story.now();
      const text = [
        `# ${story.title}`,
        `${story.playbook.title} · ${incident.length} · ${incident.channel}`,
        '## In short',
        standingSummary(incident, { one: story.playbook.people.one }),
        '## Read back',
        recapLines(story)
          .map((line) => `- ${line}`)
          .join('\n') || '- nothing to read back',
        '## If they come back',
        incident.ifTheyComeBack || '–',
      ].join('\n\n');
      await expect(`${text}\n`).toMatchFileSnapshot(`../../fixtures/snapshots/${name}.md`);
    },
  );

  test.each(each)(
    '11.1 %s: every row and every promise is in the recap, and the total is right',
    (_name, story) => {
      const incident = story.now();
      const lines = recapLines(story).join('\n');
      for (const { label } of standingRows(incident)) expect(lines).toContain(label);
      for (const { what } of promisesAlone(incident))
        expect(lines.toLowerCase()).toContain(what.toLowerCase());
      const rows = standingRows(incident).filter(({ state }) => state.kind !== 'depends');
      const total = addMoney(
        rows.flatMap(({ amount }) => amount ?? []),
        'GBP',
      );
      const byHand = rows.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
      expect(total.minor).toBe(byHand);
      expect(reportOf(story).total?.certain.minor ?? 0).toBe(byHand);
    },
  );

  test.each(each)('12.4 %s: nothing that was told is lost on the way to the report', (_name, story) => {
    const { aspects, done, promised, words, ifTheyComeBack, findings } = reportOf(story);
    const incident = story.now();
    expect(words).toBe(incident.words);
    expect(ifTheyComeBack).toBe(incident.ifTheyComeBack);
    expect(aspects.map(({ label }) => label)).toEqual(standingAspects(incident).map(({ label }) => label));
    // K12: each with its own finding.
    expect(findings.map(({ id, fault }) => [id, fault])).toEqual(
      standingAspects(incident).flatMap(({ id, finding }) => (finding ? [[id, finding.fault]] : [])),
    );
    // A remedy stands in the row that came of it, else as an offer.
    const inRows = new Set(incident.ledger.map(({ remedy }) => remedy));
    for (const { label } of [...incident.ledger, ...incident.remedies.filter(({ id }) => !inRows.has(id))])
      expect(done.map((row) => row.label)).toContain(label);
    expect(promised.map(({ what }) => what)).toEqual(incident.promises.map(({ what }) => what));
  });

  test.each(each)(
    'K7 %s: no temperature, no name of staff heard and no kind of severity on the report',
    (_name, story) => {
      const report = JSON.stringify(reportOf(story));
      expect(report).not.toMatch(/temperature|degrees|unsafe product|"medicine"/u);
      for (const { name } of story.now().staff)
        expect(JSON.stringify([reportOf(story).heard, reportOf(story).sideBySide])).not.toContain(name);
    },
  );

  test.each(each)('K14 %s: what staff wrote gets no hint', (_name, story) => {
    const { aspects, ifTheyComeBack, noRemedy, outcome } = story.now();
    const notes = [
      ifTheyComeBack,
      noRemedy?.reason ?? '',
      outcome?.whereNext ?? '',
      ...aspects.map(({ finding }) => (finding?.basis.kind === 'judgment' ? finding.basis.reason : '')),
    ];
    expect(notes.flatMap((note) => findHints(note, 'staff', wording).map(({ found }) => found))).toEqual([]);
  });

  test.each(each.filter(([, story]) => story.now().serious))(
    'Branch C %s: no gesture, no signature, no apology for a fault, and passed with a name and a time',
    (_name, story) => {
      const { remedies, said, outcome, aspects } = story.now();
      expect(remedies.filter(({ kind }) => kind === 'gesture')).toEqual([]);
      expect(said.map(({ moment }) => moment)).not.toContain('faultApology');
      expect(aspects.every(({ finding }) => finding?.fault === 'notYetKnown')).toBe(true);
      expect(outcome).toMatchObject({ outcome: 'passedTo' });
      expect(outcome?.acceptedAt).not.toBeNull();
      expect(reportOf(story).signatures.customer).toBe(false);
    },
  );

  test('12.1 a composed summary is never long where a desk needs it short', () => {
    for (const { name, story } of told) {
      const { isLong, text } = composeSummary(story.now(), { one: story.playbook.people.one });
      if (isLong) expect([name, text.split(/\s+/u).length <= 260]).toEqual([name, true]);
    }
  });
});
