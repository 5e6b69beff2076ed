import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCodePlace, placesIn } from '#contract/code-place';
import { HeldLog } from '#main/log/held-log';

import { openLog } from '#main/log/written-log';

describe('the log', () => {
  it('says where an error arose and never what it said', () => {
    const error = new Error('Mrs Okafor said:\n    at okafor.js:1:2\nshe paid twice');
    const places = placesIn(error);
    expect(places[0]).toMatch(/^log\.test\.ts:\d+:\d+$/);
    expect(places.join()).not.toContain('okafor');
  });

  it('knows nothing of what isn’t an error, or of an error whose stack tells another story', () => {
    expect(placesIn('Mrs Okafor')).toEqual([]);
    const error = new Error('one');
    error.stack = 'Mrs Okafor\n    at okafor.js:1:2';
    expect(placesIn(error)).toEqual([]);
  });

  it('takes from a page the places in its code and nothing that could be a sentence', () => {
    for (const told of placesIn(new Error('Mrs Okafor'))) expect(isCodePlace(told)).toBe(true);
    const others = ['Mrs Okafor', 'paid twice.js:1:2', 'desk.js:1:2 Mrs Okafor', 'desk.js:1', '', null, 12];
    for (const told of others) expect(isCodePlace(told)).toBe(false);
  });

  it('keeps what is noted before its file is open, in order', () => {
    const told: string[] = [];
    const log = new HeldLog();
    const { note } = log;
    note('page.stuck', { role: 'desk' });
    note('page.gone', { role: 'paper', code: 1 });
    log.goesTo({ note: (event) => void told.push(event) });
    expect(told).toEqual(['page.stuck', 'page.gone']);
    note('stopped', { inTime: true });
    expect(told).toEqual(['page.stuck', 'page.gone', 'stopped']);
  });

  it('writes one line per event into the home folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-log-'));
    // Started from anywhere, with no package.json in sight, as an installed app is.
    process.chdir(folder);
    openLog(folder).note('door.refusedSender', { call: 'incident.tell' });
    expect(readFileSync(join(folder, 'amends.log'), 'utf8')).toMatch(
      /^\[[^\]]+\] door\.refusedSender \{"call":"incident\.tell"\}\n$/,
    );
  });
});
