/** Every paper of the playbook as a PDF, by the real printing window, read back with poppler and held against kept pages. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperFacts } from '#domain/paper/make-paper';
import type { Paper } from '#domain/paper/paper';
import { correctedLater, doubleChargeBeforeSealing, millLane, sealed } from '../../fixtures/filed-incidents';
import { paperOf } from '../../fixtures/paper-of';
import { shippedPlaybook } from '../../fixtures/playbook';
import { differenceOf } from '../../support/kept-page';
import { openPaperPress, type PaperPress } from '../../support/paper-press';

const run = promisify(execFile);
let press: PaperPress;
beforeAll(async () => {
  press = await openPaperPress();
});
afterAll(() => press?.close());

const { reports, letters } = shippedPlaybook('hotel');
const telling = sealed(
  doubleChargeBeforeSealing().tell('noteAdded.v1', { text: 'Among us: the till has done this before.' }),
);
const hostile = '<script>document.title="gone"</script> {{7*7}} </style>';
type Definition = (typeof reports)[number];
const row = (columns: readonly string[], id: string) => ({
  ...Object.fromEntries(columns.map((one) => [one, one === 'about' ? hostile : `${one} ${id}`])),
  id,
});
const rowsFor = ({ blocks }: Definition): PaperFacts['rows'] =>
  Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.block !== 'rows') return [];
      const columns = (block.columns ?? []).map(({ show }) => show);
      return [[block.of, ['1', '2'].map((n) => row(columns, n))]];
    }),
  );
const printing = { byName: 'Chen W.', at: '2026-11-21T15:02:00Z', copy: 2, when: '21 November 2026, 15:02' };
const paperFor = (definition: Definition) =>
  paperOf(definition.id, telling, millLane, {
    ...{ printing, rows: rowsFor(definition) },
    values: { branch: millLane.name, today: '21 November 2026', named: 'yes', name: 'Mrs Osei' },
  });

async function saved(paper: Paper, name: string) {
  const file = join(press.folder, `${name}.pdf`);
  await press.put({ [name]: { kind: 'paper', paper } });
  await press.saveTo(file);
  const wanted = { kind: 'paper', paper: name, of: null, own: {} } as const;
  expect(await press.ask('paper.savePdf', { paper: wanted })).toEqual({ ok: true, value: { file } });
  const info = (await run('pdfinfo', [file])).stdout;
  const text = (await run('pdftotext', ['-layout', file, '-'])).stdout;
  return { file, info, text };
}

test.each([...reports, ...letters].map((definition) => [definition.id, definition] as const))(
  'F5, S9 %s is tagged, titled, numbered and says what it should',
  async (id, definition) => {
    const { file, info, text } = await saved(paperFor(definition), id);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain(definition.title);
    expect(text).toContain('Mill Lane Hotel');
    expect((await readFile(file)).toString('latin1')).toMatch(/\/Lang \(en\)/);
    if (definition.on === 'roll') return expect(info).toMatch(/Pages:\s+1\n/);
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    expect(text).toContain(`page 1 of ${pages}`);
    expect(text).toContain('Copy 2');
    expect((await readFile(file)).toString('latin1')).toContain('/Outlines');
    if (['counter-card', 'blank-form'].includes(id)) expect(pages).toBe(1);
    // 2.4: on the manager's copy and on no other.
    expect(text.includes('How warm the conversation was')).toBe(id === 'incident-report-manager');
    // K8: what colleagues write for each other.
    expect(text.includes('the till has done this before')).toBe(/^incident-report(-manager)?$/.test(id));
    return undefined;
  },
);

describe('F5 pages look as they were looked at', () => {
  const first = (id: string) => paperFor([...reports, ...letters].find((one) => one.id === id)!);
  const onLetter = { ...millLane, paper: 'Letter' as const };
  test.each([
    ['report-a4', () => paperOf('incident-report', telling), 1],
    ['report-letter', () => paperOf('incident-report', telling, onLetter), 1],
    ['report-later', () => paperOf('incident-report', correctedLater()), 2],
    ['report-manager', () => first('incident-report-manager'), 1],
    ['report-complainant', () => first('incident-report-complainant'), 1],
    ['final-response', () => first('final-response'), 1],
    ['counter-card', () => first('counter-card'), 1],
    ['call-back-slip', () => first('call-back-slip'), 1],
  ] as const)('F5 %s', async (name, paper, page) => {
    const { file } = await saved(paper(), name);
    const { mean, share } = await differenceOf(press.app, file, name, page);
    expect(mean).toBeLessThan(2);
    expect(share).toBeLessThan(0.01);
  });

  test('F5 a page with one line less is told apart from the kept one', async () => {
    const paper = paperOf('incident-report', telling);
    const less = { ...paper, blocks: paper.blocks.filter(({ id }) => id !== 'found') };
    const { file } = await saved(less, 'one-less');
    const { mean, share } = await differenceOf(press.app, file, 'report-a4', 1, false);
    expect(mean > 2 || share > 0.01).toBe(true);
  });
});

test('nothing of it ran, and nothing was refused', () => {
  expect(press.problems).toEqual([]);
});
