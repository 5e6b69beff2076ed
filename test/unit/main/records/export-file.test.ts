import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportIncident, type ExportHead } from '#domain/audit/export-file';
import { newSigningKey, signText } from '#main/audit/ed25519';
import { ExportWriter } from '#main/records/export-writer';
import { readExport } from '#main/records/read-export';
import { Telling } from '../../../support/telling';
import { aFolder } from '../../../support/vault-store';

const key = newSigningKey();
const signer = { publicKey: key.x, sign: (text: string) => signText(text, key) };
const head: ExportHead = {
  ...{ format: 'amends-export', v: 1, what: 'one', at: '2026-11-22T14:02:00+00:00', app: '0.1.0' },
  by: { id: 'chen', name: 'Chen W.' },
  branch: { id: 'mill', name: 'Mill Lane Stores', code: 'MIL' },
  store: '0190a5f0-0000-7000-8000-0000000000aa',
} as const;

const said = 'They said “no” twice \n😀 = and that’s that';

/** A signature begins with every sign sometimes, with any chosen one too. */
const another = (sign: string): string => (sign === 'A' ? 'B' : 'A');

function told(): Telling {
  return new Telling().tell('wordsHeard.v1', { text: said }).tell('noteAdded.v1', { text: 'Rang back' });
}

function exported(path = join(aFolder(), 'one.amends.jsonl')): string {
  const telling = told();
  const writer = new ExportWriter(path, head);
  writer.add(
    exportIncident({ id: telling.incident, reference: 'MIL-2026-A0001' }, telling.events, () => true),
  );
  writer.finish(signer);
  return path;
}

describe('an exported complaint', () => {
  it('is read back whole: signed by the desk, with every event as its maker wrote it', async () => {
    expect(await readExport(exported())).toEqual({
      ...{ head, incidents: 1, events: 2, withheld: 0, key: key.x, wrong: [] },
    });
  });

  it('holds the makers’ bytes to the letter, also those at which readers of lines would cut', async () => {
    const telling = told();
    const stored = telling.events.map((event) => event.stored);
    const odd = { ...stored[1]!, header: `${stored[1]!.header.slice(0, -1)},"later":"\u2028\u2029\u0085"}` };
    const path = join(aFolder(), 'odd.amends.jsonl');
    const writer = new ExportWriter(path, head);
    writer.add({ incident: telling.incident, reference: null, events: [stored[0]!, odd] });
    writer.finish(signer);
    const [, incident] = readFileSync(path, 'utf8').split('\n');
    expect((JSON.parse(incident!) as { events: unknown[] }).events).toEqual([stored[0], odd]);
    expect(await readExport(path)).toMatchObject({ events: 2, wrong: [] });
  });

  it('K8 keeps back what may not leave, and the chain still holds', async () => {
    const telling = told();
    const path = join(aFolder(), 'part.amends.jsonl');
    const writer = new ExportWriter(path, head);
    const about = { id: telling.incident, reference: null };
    writer.add(exportIncident(about, telling.events, ({ header }) => header.type !== 'wordsHeard.v1'));
    writer.finish(signer);
    expect(await readExport(path)).toMatchObject({ events: 2, withheld: 1, wrong: [] });
    expect(readFileSync(path, 'utf8')).not.toContain('twice');
  });

  it.each([
    ['a changed word', (text: string) => text.replace('Rang back', 'Rang twice'), 'changedEvent'],
    ['a line taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'otherCount'],
    ['another name', (text: string) => text.replace('Chen W.', 'Ben T.'), 'otherBytes'],
    ['another signature', (text: string) => text.replace(/(?<="signature":")./, another), 'notSigned'],
  ])('B13 is caught with %s', async (_, change, wrong) => {
    const path = exported();
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    expect((await readExport(path))?.wrong).toContain(wrong);
  });

  it.each([0, 1, 200, -1, -40])('is no export when cut at %i', async (at) => {
    const path = exported();
    writeFileSync(path, readFileSync(path).subarray(0, at < 0 ? readFileSync(path).length - 1 + at : at));
    expect(await readExport(path)).toBeNull();
  });

  it('leaves nothing behind when it isn’t finished', () => {
    const path = join(aFolder(), 'one.amends.jsonl');
    const writer = new ExportWriter(path, head);
    writer.drop();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('replaces an older file only once it is whole', () => {
    const path = exported();
    const before = readFileSync(path, 'utf8');
    const writer = new ExportWriter(path, { ...head, what: 'everything' });
    expect(readFileSync(path, 'utf8')).toBe(before);
    writer.finish(signer);
    expect(readFileSync(path, 'utf8')).toContain('everything');
  });
});
