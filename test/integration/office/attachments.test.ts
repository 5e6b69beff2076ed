import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Answer } from '#contract/refusal';
import { mostAttachments } from '#domain/attachment/bounds';
import { standingAttachments } from '#domain/incident/attachments';
import type { NewAttachment } from '#main/incidents/attaching';
import { Desk, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';
import { aPdf } from '../../support/pictures';

const photo = (text: string, over: Partial<NewAttachment> = {}): NewAttachment => ({
  ...{ name: `${text}.jpg`, from: 'drop', fact: null, kind: 'jpeg', picture: { width: 40, height: 30 } },
  ...{ original: Buffer.from(`as it came: ${text}`), whole: Buffer.from(`drawn anew: ${text}`) },
  thumbnail: Buffer.from(`small: ${text}`),
  ...over,
});

async function attached(desk: Desk, id: string, file: NewAttachment) {
  const { incident } = value(await desk.ask('attach', { id, file }));
  return standingAttachments(incident).at(-1)!;
}
const bytesOf = (
  desk: Desk,
  incident: string,
  attachment: string,
  part: 'whole' | 'thumbnail' | 'copy' = 'whole',
) => desk.ask('attachmentBytes', { incident, attachment, part });
const textOf = (answer: Answer<{ bytes: Uint8Array }>) => Buffer.from(value(answer).bytes).toString();

function storedFiles(desk: Desk): string[] {
  const folder = join(desk.settings.home, 'store', 'attachments');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.amends')).map((name) => join(folder, name));
}

it('7.4: a photo is there with its event, read back whole, after a restart too', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const one = await attached(desk, id, photo('receipt'));
  expect(one).toMatchObject({ name: 'receipt.jpg', size: 19, caption: '', added: { byName: 'Amira K.' } });
  expect((await desk.open(id)).incident.reference).toMatch(/^MIL-/);
  await desk.restart();
  await desk.openWithPassphrase();
  await desk.enter('amira');
  expect((await desk.open(id)).incident.attachments).toEqual([one]);
  expect(textOf(await bytesOf(desk, id, one.id))).toBe('drawn anew: receipt');
  expect(textOf(await bytesOf(desk, id, one.id, 'thumbnail'))).toBe('small: receipt');
});

it('B10: photos are read of the incident that is open at the desk only, and by nobody once it is locked', async () => {
  const desk = await Desk.setUp();
  const [mine, other] = [await desk.begin(), await desk.begin()];
  const one = await attached(desk, mine, photo('receipt'));
  await attached(desk, other, photo('another'));
  const isThere = async () => (await bytesOf(desk, mine, one.id)).ok;
  expect(await isThere()).toBe(false);
  await desk.open(mine);
  expect(await isThere()).toBe(true);
  expect(refused(await bytesOf(desk, mine, 'b'.repeat(64)))).toEqual({ code: 'noSuchThing' });
  await desk.open(other);
  expect(await isThere()).toBe(false);
  await desk.open(mine);
  value(await desk.ask('shift.lock', {}));
  expect(refused(await bytesOf(desk, mine, one.id))).toEqual({ code: 'nobodyAtTheDesk' });
  await desk.enter('ben');
  expect(await isThere()).toBe(false);
});

it('C10: the same file twice is kept once, and comes back when it had been taken off', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const one = await attached(desk, id, photo('receipt'));
  const again = await attached(desk, id, photo('receipt', { name: 'copy of receipt.jpg' }));
  expect(again).toEqual(one);
  expect(storedFiles(desk)).toHaveLength(1);
  await desk.tell(id, {
    type: 'attachmentTakenOff.v1',
    payload: { attachment: one.id, reason: 'Another customer’s receipt' },
  });
  await desk.open(id);
  expect(refused(await bytesOf(desk, id, one.id))).toEqual({ code: 'noSuchThing' });
  // Drawn anew by a newer program it comes out otherwise: what was kept is what counts.
  const back = await attached(desk, id, photo('receipt', { whole: Buffer.from('drawn otherwise') }));
  expect(back).toMatchObject({ id: one.id, sha256: one.sha256, takenOff: null });
  expect(textOf(await bytesOf(desk, id, one.id))).toBe('drawn anew: receipt');
});

it('7.4: a file stands beside the fact whose evidence it is, with its caption', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const [aspect, fact] = ['0190a5f0-4444-7000-8aaa-000000000000', '0190a5f0-4444-7000-8fff-000000000000'];
  await desk.tell(
    id,
    { type: 'aspectNoted.v1', payload: { aspect, label: 'Paid twice', words: '', category: null } },
    {
      type: 'factWeighed.v1',
      payload: {
        ...{ aspect, fact, text: 'Two payments', customer: '', staff: [], agreed: 'notKnown' },
        evidence: { text: '', ref: '' },
      },
    },
  );
  expect(
    refused(
      await desk.ask('attach', { id, file: photo('x', { fact: '0190a5f0-4444-7000-8fff-00000000000e' }) }),
    ),
  ).toEqual({ code: 'noSuchThing' });
  const one = await attached(desk, id, photo('statement', { fact }));
  const { incident } = await desk.tell(id, {
    type: 'attachmentCaptioned.v1',
    payload: { attachment: one.id, caption: 'Her statement, both payments' },
  });
  expect(incident.attachments).toMatchObject([{ facts: [fact], caption: 'Her statement, both payments' }]);
  const found = value(await desk.ask('register.list', { state: 'all', query: 'both payments', limit: 9 }));
  expect(found.items).toHaveLength(1);
});

it('nobody tells Amends that a file is there: only Amends itself records it', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const forged = {
    ...{ attachment: 'a'.repeat(64), name: 'x', kind: 'pdf' as const, size: 1, sha256: 'A'.repeat(43) },
    ...{ picture: null, from: 'file' as const },
  };
  const proposals = [{ type: 'attachmentAdded.v1' as const, payload: forged }];
  const answer = await desk.ask('incident.tell', { id, proposals, settles: [] });
  expect(refused(answer)).toEqual({ code: 'madeByAmends' });
});

it('what wasn’t drawn here is never shown by a page, and can be saved as a copy', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const pdf = await attached(
    desk,
    id,
    photo('letter', { kind: 'pdf', picture: null, thumbnail: null, original: aPdf, whole: aPdf }),
  );
  await desk.open(id);
  for (const part of ['whole', 'thumbnail'] as const)
    expect(refused(await bytesOf(desk, id, pdf.id, part))).toEqual({ code: 'noSuchThing' });
  expect(Buffer.from(value(await bytesOf(desk, id, pdf.id, 'copy')).bytes).equals(aPdf)).toBe(true);
});

it('a filed report keeps what it had; what is added later arrives after it, and is taken off no more', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const before = await attached(desk, id, photo('before'));
  let { incident } = await desk.open(id);
  for (const scene of wholeStory) ({ incident } = await desk.tell(id, ...scene(incident)));
  const after = await attached(desk, id, photo('after'));
  const report = value(await desk.ask('report.read', { id }));
  expect(report.sealed.attachments.map((one) => one.id)).toEqual([before.id]);
  expect(report.now.attachments.map((one) => one.id)).toEqual([before.id, after.id]);
  expect(report.now.addenda).toMatchObject([{ type: 'attachmentAdded.v1', seen: false }]);
  const proposals = [
    { type: 'attachmentTakenOff.v1' as const, payload: { attachment: before.id, reason: 'by mistake' } },
  ];
  expect(refused(await desk.ask('incident.tell', { id, proposals, settles: [] }))).toEqual({
    code: 'sealed',
  });
  expect(textOf(await bytesOf(desk, id, before.id))).toBe('drawn anew: before');
});

it('so many files and no more: the one too many is refused, and the others stay', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  for (let n = 0; n < mostAttachments; n++) await attached(desk, id, photo(`no ${n}`));
  expect(refused(await desk.ask('attach', { id, file: photo('one more') }))).toEqual({
    code: 'tooManyAttachments',
  });
  expect((await desk.open(id)).incident.attachments).toHaveLength(mostAttachments);
  expect(storedFiles(desk)).toHaveLength(mostAttachments);
});

it('a file that is gone from the disk is said not to be here, and the complaint opens as ever', async () => {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const one = await attached(desk, id, photo('receipt'));
  for (const file of storedFiles(desk)) rmSync(file);
  await desk.open(id);
  expect(refused(await bytesOf(desk, id, one.id))).toEqual({ code: 'attachmentNotHere' });
  expect(value(await desk.ask('attachment.missing', { id }))).toEqual({ missing: [one.id] });
});
