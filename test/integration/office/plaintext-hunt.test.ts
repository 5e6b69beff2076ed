import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  aHome,
  branch,
  deviceSecret,
  Desk,
  keyholdersPassphrase,
  pins,
  setUpArgs,
  value,
} from '../../support/office-desk';
import { guest, herWords, wholeStory } from '../../support/office-story';

/** Every way in which a text might lie on a disk in the open. */
function disguises(canary: string | Buffer): Record<string, Buffer> {
  const bytes = Buffer.from(canary as string, 'utf8');
  const hex = bytes.toString('hex');
  const wide = typeof canary === 'string' ? Buffer.from(canary, 'utf16le') : null;
  return {
    'as it is': bytes,
    ...(wide ? { 'utf16 le': wide, 'utf16 be': Buffer.from(wide).swap16() } : {}),
    ...{ hex: Buffer.from(hex), HEX: Buffer.from(hex.toUpperCase()) },
    ...Object.fromEntries([0, 1, 2].map((shift) => [`base64 +${shift}`, base64Core(bytes, shift, 'base64')])),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [`base64url +${shift}`, base64Core(bytes, shift, 'base64url')]),
    ),
  };
}

/** What stays the same of the text's base64 whatever stands around it. */
function base64Core(bytes: Buffer, shift: number, as: 'base64' | 'base64url'): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
  const text = whole.subarray(0, whole.length - (whole.length % 3)).toString(as);
  return Buffer.from(text.slice(shift === 0 ? 0 : 4));
}

function hunt(home: string, canaries: readonly (string | Buffer)[]): string[] {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(home, name)).isFile());
  const everything = [
    ...names.map((name) => Buffer.from(name)),
    ...files.map((file) => readFileSync(join(home, file))),
  ];
  return canaries.flatMap((canary) =>
    Object.entries(disguises(canary))
      .filter(([, needle]) => everything.some((bytes) => bytes.includes(needle)))
      .map(([how]) => `${canary.toString()} as ${how}`),
  );
}

it(
  'B9: nothing typed, no name, number, PIN or key lies on the disk in the open',
  { timeout: 120_000 },
  async () => {
    const home = aHome(tmpdir());
    const draft = 'Half a sentence about her daughter in Leeds';
    const wordsOfPeople = [
      guest.name,
      guest.phone,
      herWords,
      draft,
      branch.name,
      'Amira K.',
      'Ben T.',
      'MIL-2026-A0001',
    ];
    const desk = await Desk.at(home, { keyring: { secret: deviceSecret, name: 'test', changed: false } });
    const { recoveryKey, askBack } = value(await desk.ask('setup.create', setUpArgs));
    const groups = askBack.map((at) => recoveryKey.split('-')[at]!);
    value(await desk.ask('setup.confirmRecovery', { groups }));
    await desk.enter('amira');
    const id = await desk.begin();
    let { incident } = await desk.open(id);
    for (const scene of wholeStory) ({ incident } = await desk.tell(id, ...scene(incident)));
    const inAPhoto = 'Card 4929 1234 of Grace, on the receipt';
    const photo = {
      ...{ name: 'Grace and her receipt.jpg', from: 'paste' as const, fact: null, kind: 'jpeg' as const },
      ...{ original: Buffer.from(`EXIF ${inAPhoto}`), whole: Buffer.from(inAPhoto.repeat(9_000)) },
      ...{ thumbnail: Buffer.from(inAPhoto), picture: { width: 40, height: 30 } },
    };
    const other = await desk.begin();
    value(await desk.ask('attach', { id: other, file: photo }));
    wordsOfPeople.push(inAPhoto, photo.name);
    await desk.draft(await desk.begin(), 'words', draft);
    const secrets = [
      keyholdersPassphrase,
      pins.chen,
      pins.amira,
      recoveryKey,
      recoveryKey.replaceAll('-', ''),
    ];
    const canaries = [...wordsOfPeople, ...secrets, Buffer.from(deviceSecret)];

    // A backup and the list of what was erased lie here as well.
    await desk.enter('chen');
    const mistake = await desk.begin();
    await desk.tell(mistake, { type: 'wordsHeard.v1', payload: { text: herWords } });
    await desk.tell(mistake, { type: 'incidentVoided.v1', payload: { reason: 'The wrong button.' } });
    value(await desk.ask('recordsBackUp', { folder: join(home, 'drive', 'Amends backup') }));
    value(await desk.ask('incident.erase', { id: mistake }));
    // The name of the branch stands in a backup's list of files, so that its drive can be told from another's.
    const list = canaries.filter((canary) => canary !== branch.name);
    expect(hunt(home, list)).toEqual([]);
    expect(hunt(join(home, 'store'), [branch.name])).toEqual([]);
    expect(canaries.length * Object.keys(disguises('x')).length).toBeGreaterThan(40);
    rmSync(join(home, 'drive'), { recursive: true });
    value(await desk.ask('sample.open', {}));
    await desk.ask('stop', null);
    expect(hunt(home, [...canaries, 'Mill Lane Hotel', 'That is my rent money'])).toEqual([]);

    // The hunter itself finds every canary in every disguise: so no finding means that nothing is there.
    const planted = aHome();
    for (const canary of canaries)
      for (const [how, needle] of Object.entries(disguises(canary))) {
        writeFileSync(join(planted, 'file'), Buffer.concat([Buffer.from('xyz'), needle, Buffer.from('xyz')]));
        expect(hunt(planted, [canary]).length, how).toBeGreaterThan(0);
      }
  },
);
