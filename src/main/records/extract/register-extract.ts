// The register as a table, for managers: the complaints of the list as it stands on their screen, as far as they may see
// them, or the trends of everything that is here.
import { basename } from 'node:path';
import type { TableAsked } from '#contract/doorway/records-calls';
import { no, yes, type Answer } from '#contract/refusal';
import { maySee } from '#domain/incident/who-may-see';
import type { Cell } from '#domain/register-extract/cell';
import { extractLine, headings, unreadableLine } from '#domain/register-extract/extract-line';
import { documentOf } from '../../audit/verify-store';
import { eventCrypto } from '../../incidents/event-crypto';
import { holdDocument } from '../../incidents/held-incident';
import { saveFile } from '../../printing/save-file';
import type { OpenShop } from '../../shift/open-shop';
import type { PersonRecord } from '../../shift/store-records';
import type { JobSlot } from '../job';
import { trendsOf } from './trends-extract';
import { writeCsv } from './write-csv';
import { mostInWorkbook, writeWorkbook } from './write-workbook';

/** `file`: where it goes. */
export type ExtractAsked = TableAsked & { file: string };
/** Null complaints: it was stopped, and there is no file. */
export type Extracted = { complaints: number | null };
interface Table {
  table: Cell[][];
  complaints: number;
}

/** Every one of them: no branch has as many. */
const everyOne = 10_000_000;

export async function extractRegister(
  job: JobSlot,
  shop: OpenShop,
  person: PersonRecord,
  asked: ExtractAsked,
): Promise<Answer<Extracted>> {
  const { what, kind, file } = asked;
  const done = await job.run('export', async (onProgress): Promise<Answer<Extracted>> => {
    const made =
      what === 'list'
        ? await listOf(shop, person, asked, onProgress)
        : yes(await trendsOf(shop, person, onProgress));
    if (!made.ok) return made;
    if (made.value === null) return yes({ complaints: null });
    const { table, complaints } = made.value;
    // Noted before it leaves: a file that nobody knows of is worse than a note of one that failed.
    const note = what === 'list' ? ('exportedRegister' as const) : ('exportedTrends' as const);
    await shop.events.note({ by: person, kind: note, fields: [kind] });
    try {
      // People's names in bulk: for whoever is logged in to this computer, as an export of everything is.
      await saveFile(file, await (kind === 'csv' ? writeCsv(table) : writeWorkbook(table)), 0o600);
    } catch {
      return no({ code: 'fileNotSaved', file: basename(file) });
    }
    return yes({ complaints });
  });
  return done ?? no({ code: 'jobUnderWay' });
}

async function listOf(
  shop: OpenShop,
  person: PersonRecord,
  { filter, kind }: TableAsked & { what: 'list' },
  onProgress: (done: number, total: number) => boolean,
): Promise<Answer<Table | null>> {
  const { items } = shop.book.list(person, { ...filter, limit: everyOne });
  if (kind === 'xlsx' && items.length > mostInWorkbook)
    return no({ code: 'tooManyForWorkbook', most: mostInWorkbook });
  const lines = await linesOf(shop, person, items, onProgress);
  return yes(lines && { table: [headings(shop.playbook.people), ...lines], complaints: lines.length });
}

async function linesOf(
  shop: OpenShop,
  person: PersonRecord,
  items: readonly { id: string; damaged?: true }[],
  onProgress: (done: number, total: number) => boolean,
): Promise<Cell[][] | null> {
  const kinds = new Map(shop.playbook.categories.map(({ id, title }) => [id, title]));
  const around = { zone: shop.branch.zone, one: shop.playbook.people.one, kinds };
  const lines: Cell[][] = [];
  for (const [at, { id }] of items.entries()) {
    if (at % 20 === 0) {
      if (!onProgress(at, items.length)) return null;
      await new Promise((others) => setImmediate(others));
    }
    const document = await documentOf(shop.vault, id);
    const incident = document && holdDocument(document, eventCrypto).incident;
    if (!incident) lines.push(unreadableLine());
    // K4: asked of the record itself, and again here: it may have become one about a colleague while the others were read.
    else if (maySee(incident, person) && !incident.erasure) lines.push(extractLine(incident, around));
  }
  return lines;
}
