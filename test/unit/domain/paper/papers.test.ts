/** Papers as data: what may stand on which, that what nobody can fill is left out, and that nothing private gets through. */
import { describe, expect, it } from 'vitest';
import { houseParts } from '#domain/paper/house-parts';
import { makePaper, type PaperFacts } from '#domain/paper/make-paper';
import { assemblePlaybook } from '#domain/playbook/assemble-playbook';
import { PaperDefinition } from '#domain/playbook/papers';
import { forComplainant } from '#domain/report/for-complainant';
import { incidentReport } from '#domain/report/incident-report';
import { doubleChargeBeforeSealing, pageOf, sealed } from '../../../fixtures/filed-incidents';
import { shippedFiles, shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { ben } from '../../../support/telling';

const facts: PaperFacts = {
  ...{ language: 'en', house: { name: 'Mill Lane Hotel', address: '' }, size: 'A4', reference: null },
  ...{ isSample: false, printing: { byName: 'Chen W.', at: '', copy: 1, when: '' }, values: {}, rows: {} },
  ...{
    own: {},
    pack: 'house',
    to: [],
    dated: '',
    report: null,
    forHouse: null,
    leftOut: null,
    isApproved: false,
  },
};
const base = {
  id: 'one',
  title: 'One',
  what: 'For a test.',
  of: 'complaint',
  for: 'anybody',
  goesTo: 'customer',
};
const part = (name: string) => ({ id: name, block: 'part', part: name });
const problems = (definition: object) =>
  PaperDefinition.safeParse({ ...base, ...definition }).error?.issues.map(({ message }) => message) ?? [];

describe('what a playbook may put on a paper', () => {
  it('2.4 the temperature stands on a manager’s copy only, and on nothing that anybody signs', () => {
    const report = { of: 'filed', goesTo: 'house' };
    expect(problems({ ...report, blocks: [part('temperature')] })).toHaveLength(1);
    expect(
      problems({ ...report, goesTo: 'customer', for: 'managers', blocks: [part('temperature')] }),
    ).not.toEqual([]);
    expect(
      problems({ ...report, for: 'managers', blocks: [part('temperature'), part('signatures')] }),
    ).toEqual(['nobody signs a sheet with temperature on it']);
    expect(problems({ ...report, for: 'managers', blocks: [part('temperature')] })).toEqual([]);
  });

  it('gives customers no slot, column or row that is for the house', () => {
    const paragraph = (text: string) => ({ blocks: [{ id: 'a', block: 'paragraph', text }] });
    expect(problems(paragraph('{ifTheyComeBack}'))).toEqual(['“ifTheyComeBack” is no slot here']);
    expect(problems({ goesTo: 'house', ...paragraph('{ifTheyComeBack}') })).toEqual([]);
    const columns = [{ show: 'facts', head: 'Facts' }];
    expect(problems({ blocks: [{ id: 'a', block: 'rows', of: 'aspects', columns }] })).toEqual([
      '“aspects” has no “facts” for customers',
    ]);
    expect(
      problems({ blocks: [{ id: 'a', block: 'rows', of: 'register', say: '{reference}' }] }),
    ).not.toEqual([]);
  });

  it.each(shippedNames)('1.7, 0.5 %s ships every paper of the counter, and each is well made', (name) => {
    const { reports, letters } = shippedPlaybook(name);
    expect(reports.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['incident-report', 'incident-report-manager', 'incident-report-complainant', 'call-back-slip'],
        ...['day-sheet', 'hand-over-sheet', 'register-extract', 'promises-due', 'morning-page'],
        ...['counter-card', 'blank-form', 'abuse-record'],
      ]),
    );
    expect(letters.map(({ id }) => id)).toEqual(['acknowledgement', 'summary', 'final-response', 'apology']);
  });
});

describe('making one', () => {
  const definition = (blocks: object[]) => PaperDefinition.parse({ ...base, blocks });
  it('leaves out a sentence whose slot nobody can fill, and a heading over nothing', () => {
    const paper = makePaper(
      definition([
        { id: 'd', block: 'paragraph', text: 'Yours, {branch}' },
        { id: 'a', block: 'heading', text: 'Where next' },
        { id: 'b', block: 'paragraph', text: '{whereNext}' },
        { id: 'c', block: 'paragraph', text: 'Thank you.', packs: ['nhs-england'] },
      ]),
      { ...facts, values: { branch: 'Mill Lane' } },
    );
    expect(paper.blocks).toEqual([{ id: 'd', block: 'paragraph', text: 'Yours, Mill Lane', look: 'plain' }]);
  });

  it('S9 puts hostile words in as they are: nothing in them is read as a message', () => {
    const hostile = '{branch} <b>x</b> {n, plural, other {#}}';
    const paper = makePaper(definition([{ id: 'a', block: 'paragraph', text: '“{sought}”' }]), {
      ...facts,
      values: { sought: hostile, branch: 'Mill Lane' },
    });
    expect(paper.blocks[0]).toMatchObject({ text: `“${hostile}”` });
  });

  it.each([
    ['clinic', 'nhs-england', 'Parliamentary and Health Service Ombudsman'],
    ['council', 'housing-ombudsman', 'Housing Ombudsman'],
  ])('1.7 %s names who else can look at it under the clocks of %s, and under no other', (desk, pack, who) => {
    const answer = shippedPlaybook(desk).letters.find(({ id }) => id === 'final-response')!;
    const said = (under: string) => JSON.stringify(makePaper(answer, { ...facts, pack: under }).blocks);
    expect(said(pack)).toContain(who);
    expect(said('house')).not.toContain('Ombudsman');
  });

  it('3.9 an apology is a draft until a manager has said yes', () => {
    const apology = shippedPlaybook('retail').letters.find(({ id }) => id === 'apology')!;
    expect(makePaper(apology, facts).isDraft).toBe(true);
    expect(makePaper(apology, { ...facts, isApproved: true }).isDraft).toBe(false);
  });

  it('a desk adds a paper and changes one block of another as data alone', () => {
    const own = {
      ...shippedFiles('retail'),
      'reports.json': [
        {
          ...{
            id: 'thank-you-card',
            title: 'Thank you',
            what: 'For the counter.',
            of: 'desk',
            for: 'anybody',
          },
          ...{
            goesTo: 'house',
            blocks: [{ id: 'a', block: 'paragraph', text: 'Thank you, says {branch}.' }],
          },
        },
        { id: 'hand-over-sheet', blocks: [{ id: 'sign', drop: true }] },
      ],
    };
    const assembled = assemblePlaybook(shippedFiles('common'), own);
    if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems));
    const card = assembled.value.reports.find(({ id }) => id === 'thank-you-card')!;
    expect(makePaper(card, { ...facts, values: { branch: 'Mill Lane' } }).blocks[0]).toMatchObject({
      text: 'Thank you, says Mill Lane.',
    });
    const sheet = assembled.value.reports.find(({ id }) => id === 'hand-over-sheet')!;
    expect(sheet.blocks.map(({ id }) => id)).toEqual([
      'head',
      'title',
      'briefs',
      'owed',
      'unwritten',
      'more',
    ]);
  });
});

describe('the copies of a report', () => {
  /** In every field that colleagues write for each other, a word that must not reach the complainant. */
  function withCanaries() {
    const telling = doubleChargeBeforeSealing()
      .tell('noteAdded.v1', { text: 'CANARY note' })
      .tell('managerAsked.v1', { answer: 'coming', who: 'CANARY manager', brief: 'CANARY brief' })
      .tell('ifTheyComeBackNoted.v1', { text: 'CANARY come back' })
      .tell('specialNoted.v1', { kind: 'health', text: 'CANARY health', keepUntil: null, rule: null });
    const filed = sealed(telling)
      .tell('noteAdded.v1', { text: 'CANARY later note' })
      .tell('correctionMade.v1', { about: 'room', was: '214', now: '215', reason: 'CANARY reason' });
    return incidentReport({
      ...pageOf(filed),
      words: { ...pageOf(filed).words, staff: { how: 'firstName', badges: {} } },
    })!;
  }

  it('K8 the complainant’s copy holds no note, no colleague’s words and nobody else’s data', () => {
    const { report, leftOut } = forComplainant({
      ...withCanaries(),
      summary: 'CANARY summary',
      heard: ['CANARY role'],
      noRemedy: 'CANARY none',
      sideBySide: [
        {
          ...{ id: 'f', aspect: 'Deposit', text: 'Two payments', customer: 'Twice', agreed: 'agreed' },
          ...{ staff: [{ role: 'CANARY', text: 'CANARY' }], evidence: 'CANARY camera', earlier: ['CANARY'] },
        },
      ],
    });
    const text = JSON.stringify(report);
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain('Amira K.');
    for (const theirs of ['Mrs Grace Osei', 'I rang three times', 'Refunded to card ending 4417', 'Twice'])
      expect(text).toContain(theirs);
    expect(leftOut).toEqual({ notes: 2, colleagues: 1, files: 0 });
  });

  it('2.4 a copy without the part doesn’t hold the temperature at all, drawn or not', () => {
    const telling = sealed(doubleChargeBeforeSealing());
    const forHouse = houseParts(telling.sealed(), telling.now(), (name) => name);
    expect(forHouse.temperature).toMatchObject({ start: 80, peak: 80, end: 40 });
    const { reports } = shippedPlaybook('hotel');
    const made = (id: string) =>
      makePaper(
        reports.find((one) => one.id === id)!,
        { ...facts, report: withCanaries(), forHouse },
      );
    expect(made('incident-report').forHouse?.temperature).toBeNull();
    expect(made('incident-report-complainant').forHouse?.temperature).toBeNull();
    expect(made('incident-report-manager').forHouse?.temperature?.peak).toBe(80);
  });

  it('the manager’s copy says who closed it and who printed it', () => {
    const telling = sealed(doubleChargeBeforeSealing())
      .at('15:00', ben)
      .tell('reportPrinted.v1', { how: 'printer', copies: 2 });
    const { readAndPrinted } = houseParts(telling.sealed(), telling.now(), (name) => name);
    expect(readAndPrinted.map(({ did, byName }) => [did, byName])).toContainEqual(['printed', 'Ben T.']);
  });
});
