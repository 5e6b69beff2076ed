/** Every paper of the playbook as a PDF, by the real printing window, read back with poppler. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePaper, type PaperFacts } from '#domain/paper/make-paper';
import { houseParts } from '#domain/paper/house-parts';
import { incidentReport } from '#domain/report/incident-report';
import { doubleChargeBeforeSealing, pageOf, sealed } from '../../fixtures/filed-incidents';
import { shippedPlaybook } from '../../fixtures/playbook';
import { openPaperPress, type PaperPress } from '../../support/paper-press';

const run = promisify(execFile);
let press: PaperPress;
beforeAll(async () => {
  press = await openPaperPress();
});
afterAll(() => press?.close());

const { reports, letters } = shippedPlaybook('hotel');
const telling = sealed(doubleChargeBeforeSealing());
const report = incidentReport(pageOf(telling));
const hostile = '<script>document.title="gone"</script> {{7*7}} </style>';
const row = (columns: readonly string[], id: string) =>
  Object.fromEntries([
    ['id', id],
    ...columns.map((one) => [one, one === 'about' ? hostile : `${one} ${id}`]),
  ]);
const rowsFor = (definition: (typeof reports)[number]): PaperFacts['rows'] =>
  Object.fromEntries(
    definition.blocks.flatMap((block) =>
      block.block === 'rows'
        ? [
            [
              block.of,
              ['1', '2'].map((n) =>
                row(
                  (block.columns ?? []).map(({ show }) => show),
                  n,
                ),
              ),
            ],
          ]
        : [],
    ),
  ) as PaperFacts['rows'];

test.each([...reports, ...letters].map((definition) => [definition.id, definition] as const))(
  'F5, S9 %s is tagged, titled, numbered and says what it should',
  async (id, definition) => {
    const paper = makePaper(definition, {
      ...{ language: 'en', house: { name: 'Mill Lane Hotel', address: '12 Mill Lane' }, size: 'A4' },
      ...{ reference: definition.of === 'desk' ? null : 'MIL-2026-A0148', isSample: false },
      printing: { byName: 'Chen W.', at: '2026-11-21T15:02:00Z', copy: 2, when: '21 November 2026, 15:02' },
      values: { branch: 'Mill Lane Hotel', today: '21 November 2026', named: 'yes', name: 'Mrs Osei' },
      ...{
        rows: rowsFor(definition),
        own: {},
        pack: 'house',
        to: ['Mrs Grace Osei'],
        dated: '21 November 2026',
      },
      report: definition.of === 'filed' ? report : null,
      forHouse: houseParts(telling.sealed(), telling.now(), (name) => name),
      ...{ leftOut: null, isApproved: true },
    });
    const file = join(press.folder, `${id}.pdf`);
    await press.put({ [id]: { kind: 'paper', paper } });
    await press.saveTo(file);
    const saved = await press.ask('papers.savePdf', { paper: id, of: null, own: {} });
    expect(saved).toEqual({ ok: true, value: { file } });
    const info = (await run('pdfinfo', [file])).stdout;
    const text = (await run('pdftotext', ['-layout', file, '-'])).stdout;
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(definition.title);
    expect(text).toContain('Mill Lane Hotel');
    if (definition.on === 'roll') return expect(info).toMatch(/Pages:\s+1\n/);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    expect(text).toContain(`page 1 of ${pages}`);
    expect(text).toContain('Copy 2');
    if (id === 'counter-card') expect(pages).toBe(1);
    // 2.4: on the manager's copy and on no other.
    expect(text.includes('How warm the conversation was')).toBe(id === 'incident-report-manager');
    return undefined;
  },
);

test('nothing of it ran, and nothing was refused', () => {
  expect(press.problems).toEqual([]);
});
