// One photo or file on its way in: looked at by its bytes, never by its name, drawn anew where it is a picture, then kept.
import { no, type Answer } from '#contract/refusal';
import { largestAttachment } from '#domain/attachment/bounds';
import { claimedSize, isTooLarge } from '#domain/attachment/claimed-size';
import { kindOfBytes, type PictureKind } from '#domain/attachment/kinds';
import type { NewAttachment } from '../incidents/attaching';
import type { Attached, Office } from '../office/office-calls';
import type { DrawPicture } from './picture-window';

export interface Incoming {
  incident: string;
  fact: string | null;
  name: string;
  from: NewAttachment['from'];
  bytes: Uint8Array;
}

export async function takeIn(
  { incident, fact, name, from, bytes }: Incoming,
  { office, draw }: { office: Pick<Office, 'attach'>; draw: DrawPicture },
): Promise<Answer<Attached>> {
  if (bytes.length > largestAttachment) return no({ code: 'tooBigToAttach' });
  const kind = kindOfBytes(bytes);
  if (kind === null) return no({ code: 'notAPicture' });
  const about = { name, from, fact, original: bytes };
  if (kind === 'pdf') return office.attach(incident, { ...about, ...asItIs(kind, bytes) });
  const drawn = await drawSafely(kind, bytes, draw);
  return drawn.ok ? office.attach(incident, { ...about, ...drawn.value }) : drawn;
}

type Looked = Pick<NewAttachment, 'kind' | 'picture' | 'whole' | 'thumbnail'>;

/** What can't be opened here (HEIC, a torn photo) is kept as it came: somebody else's program may open it. */
async function drawSafely(kind: PictureKind, bytes: Uint8Array, draw: DrawPicture): Promise<Answer<Looked>> {
  const claimed = claimedSize(bytes);
  if (claimed && isTooLarge(claimed)) return no({ code: 'pictureTooLarge' });
  // Chromium reads no HEIC, and a head that names no size is opened by nobody.
  if (kind === 'heic' || !claimed) return { ok: true, value: asItIs(kind, bytes) };
  const drawing = await draw(bytes);
  if (drawing === 'unsafe') return no({ code: 'pictureUnsafe' });
  if (drawing === 'undecodable') return { ok: true, value: asItIs(kind, bytes) };
  const { kind: drawnAs, whole, thumbnail, width, height } = drawing;
  return { ok: true, value: { kind: drawnAs, whole, thumbnail, picture: { width, height } } };
}

function asItIs(kind: NewAttachment['kind'], whole: Uint8Array): Looked {
  return { kind, whole, thumbnail: null, picture: null };
}
