import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reportOf } from '#contract/printing';
import type { AppState } from '#contract/app-state';
import { startOffice } from '#main/office/office-client';
import type { Office, OfficeSettings } from '#main/office/office-calls';
import { buildOffice, type BuiltOffice } from '../../support/office-build';
import {
  aHome,
  deviceSecret,
  Desk,
  keyholdersPassphrase,
  listening,
  officeSettings,
  pins,
  playbooks,
  refused,
  setUpArgs,
  value,
} from '../../support/office-desk';
import { check, herWords, listen, putRight, readBack, seal } from '../../support/office-story';
import { RunningChild } from '../../support/vault-processes';

let built: BuiltOffice;
beforeAll(async () => {
  built = await buildOffice();
});
afterAll(() => built.remove());

async function anOffice(home: string, over: Partial<OfficeSettings> = {}): Promise<Office> {
  const office = await startOffice({ ...officeSettings(home, over), workerFile: built.worker });
  onTestFinished(() => office.stop());
  return office;
}
const people = async (office: Office) =>
  Object.fromEntries(
    value(await office.ask('app.state', {})).people.map(({ name, id }) => [
      name.split(' ')[0]!.toLowerCase(),
      id,
    ]),
  );
async function enter(office: Office, name: 'amira' | 'ben' | 'chen'): Promise<AppState> {
  const person = (await people(office))[name] ?? '';
  return value(await office.ask('shift.enter', { person, pin: pins[name] }));
}

describe('the office in its thread, on real files', () => {
  it('takes one complaint from set-up to the sealed report and its correction, over a restart and by two people', async () => {
    const home = aHome();
    const states: AppState[] = [];
    let office = await anOffice(home);
    office.onStateChanged((state) => states.push(state));
    expect(value(await office.ask('app.state', {})).phase).toBe('new');
    const { recoveryKey, askBack } = value(await office.ask('setup.create', setUpArgs));
    expect(value(await office.ask('app.state', {})).phase).toBe('recovery');
    const page = value(await office.paperPage({ kind: 'recovery' }));
    expect(page).toMatchObject({ kind: 'recovery', groups: recoveryKey.split('-') });
    const groups = askBack.map((at) => recoveryKey.split('-')[at]!);
    value(await office.ask('setup.confirmRecovery', { groups }));
    expect(refused(await office.paperPage({ kind: 'recovery' }))).toEqual({ code: 'noSuchThing' });

    await enter(office, 'amira');
    const { incident } = value(await office.ask('incident.begin', { length: 'usual', channel: 'walkIn' }));
    const { id } = incident;
    await office.ask('incident.draft', { id, field: 'words', value: 'I paid once on', place: listening });
    let told = incident;
    const play = async (scenes: typeof listen, settles: string[] = []) => {
      for (const scene of scenes)
        told = value(await office.ask('incident.tell', { id, proposals: scene(told), settles })).incident;
    };
    await play(listen, ['words']);
    await play(check);
    value(
      await office.ask('incident.tell', {
        id,
        proposals: [
          {
            type: 'incidentParked.v1',
            payload: {
              reason: 'left',
              place: { stage: 'putRight', step: 'finding', field: 'reason' },
              promise: null,
            },
          },
        ],
        settles: [],
      }),
    );
    await office.stop();
    expect(states.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['recovery', 'tiles', 'desk']));

    office = await anOffice(home);
    expect(value(await office.ask('app.state', {}))).toMatchObject({
      phase: 'closed',
      people: [],
      branch: null,
    });
    value(await office.ask('store.open', { passphrase: keyholdersPassphrase }));
    await enter(office, 'ben');
    const opened = value(await office.ask('incident.open', { id }));
    expect(opened).toMatchObject({
      drafts: {},
      place: { stage: 'putRight', step: 'finding', field: 'reason' },
    });
    expect(opened.incident).toMatchObject({ state: 'parked', words: herWords, holder: { name: 'Amira K.' } });
    told = opened.incident;
    const resumed = { type: 'incidentResumed.v1' as const, payload: {} };
    told = value(await office.ask('incident.tell', { id, proposals: [resumed], settles: [] })).incident;
    expect(told).toMatchObject({ state: 'open', holder: { name: 'Ben T.' } });
    const early = await office.ask('incident.tell', { id, proposals: seal(told), settles: [] });
    expect(refused(early)).toMatchObject({ code: 'gateHolds' });
    expect(refused(await office.ask('report.read', { id }))).toEqual({ code: 'notFiled' });
    await play([...putRight, ...readBack, seal]);
    expect(told).toMatchObject({
      state: 'sealed',
      outcome: { outcome: 'settled' },
      reference: 'MIL-2026-A0001',
    });

    const correction = { about: 'Slip', was: 'Slip 0041', now: 'Slip 0042', reason: 'Read wrongly' };
    await play([() => [{ type: 'correctionMade.v1', payload: correction }]]);
    value(await office.notePrinted(reportOf(id), 'pdf', 1));
    const report = value(await office.ask('report.read', { id }));
    expect(report.sealed.corrections).toEqual([]);
    expect(report.now).toMatchObject({ corrections: [correction], addenda: [{ type: 'correctionMade.v1' }] });
    const printed = value(await office.paperPage(reportOf(id)));
    expect(printed).toMatchObject({
      paper: { printing: { byName: 'Ben T.', copy: 2 }, report: { one: 'customer' } },
    });
    const late = { type: 'outcomeSet.v1' as const, payload: { outcome: 'notSettled' as const } };
    expect(refused(await office.ask('incident.tell', { id, proposals: [late], settles: [] }))).toEqual({
      code: 'sealed',
    });
  });

  it('answers every waiting question when its thread ends, and starts anew with the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-thread-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'falling.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ id, name, home }) => {
         if (home) return;
         if (name === 'register.list') throw new Error('fell over');
         if (name === 'app.state') parentPort.postMessage({ id, answer: { ok: true, value: 'here' } });
         if (name === 'stop') { parentPort.postMessage({ id, answer: { ok: true, value: null } }); parentPort.close(); }
       });`,
    );
    const office = await startOffice({ ...officeSettings(folder), workerFile: file });
    const waiting = office.ask('report.read', { id: '0190a5f0-1111-7000-8000-000000000148' });
    const falling = office.ask('register.list', { state: 'all', query: '', limit: 1 });
    expect(refused(await falling)).toEqual({ code: 'unexpected' });
    expect(refused(await waiting)).toEqual({ code: 'unexpected' });
    expect(await office.ask('app.state', {})).toEqual({ ok: true, value: 'here' });
    await office.stop();
    expect(refused(await office.ask('app.state', {}))).toEqual({ code: 'unexpected' });
  });

  it('A1: loses nothing older than the last acknowledged draft when its process is killed', async () => {
    const home = aHome(tmpdir());
    const keyring = { secret: deviceSecret, name: 'test', changed: false };
    const desk = await Desk.setUp(home, { keyring });
    const amira = await desk.personId('amira');
    await desk.ask('stop', null);
    for (let kill = 0; kill < 8; kill++) {
      const secret = Buffer.from(deviceSecret).toString('hex');
      const child = new RunningChild(
        spawn(process.execPath, [built.child, home, playbooks, secret, amira, pins.amira], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      );
      const id = (await child.says('begun')).split(' ')[1]!;
      await child.says(`saved ${3 + kill * 2}`);
      await child.kill();
      const acknowledged = Number(child.lines.findLast((line) => line.startsWith('saved'))?.split(' ')[1]);
      await desk.restart();
      value(await desk.ask('shift.enter', { person: amira, pin: pins.amira }));
      const { drafts, incident } = await desk.open(id);
      const typed = [drafts['words']?.value ?? '', incident.words].map((text) =>
        Number(text.split(' ')[1] ?? 0),
      );
      expect(Math.max(...typed)).toBeGreaterThanOrEqual(acknowledged);
      expect(incident.reference).toBe(`MIL-2026-A000${kill + 1}`);
      await desk.ask('stop', null);
    }
  }, 180_000);
});
