// One picture as it came: the picture window is given it and hands back what it drew, which is looked at like anybody else's.
import { claimedSize } from '#domain/attachment/claimed-size';
import { largestAttachment, longestSide, longestThumbnailSide } from '#domain/attachment/bounds';
import { kindOfBytes } from '#domain/attachment/kinds';
import { notThatWay, taken, type Job } from '../window/job-addresses';

export interface DrawnPicture {
  kind: 'jpeg' | 'png';
  whole: Uint8Array;
  /** JPEG. */
  thumbnail: Uint8Array;
  width: number;
  height: number;
}
/** `undecodable`: Chromium says that it is no picture it knows. */
export type Drawing = DrawnPicture | 'undecodable' | 'unsafe';

interface PictureJob extends Job {
  /** The first answer counts, whatever it is. */
  done(drawing: Drawing): void;
}

const largestThumbnail = 400_000;

export async function answerPicture(job: PictureJob, what: string, request: Request): Promise<Response> {
  if (request.method !== 'POST' || (what !== 'drawn' && what !== 'undecodable')) return notThatWay();
  job.done(what === 'drawn' ? readDrawn(new Uint8Array(await request.arrayBuffer())) : 'undecodable');
  return taken();
}

/**
 * length of the whole (4) · the whole · the thumbnail. The window has had strange bytes in its hands: what it answers is looked
 * at like anybody else's.
 */
export function readDrawn(answer: Uint8Array): Drawing {
  if (answer.length < 4 || answer.length > largestAttachment + largestThumbnail + 4) return 'unsafe';
  const end = 4 + new DataView(answer.buffer, answer.byteOffset).getUint32(0);
  if (end >= answer.length) return 'unsafe';
  const [whole, thumbnail] = [answer.slice(4, end), answer.slice(end)];
  const kind = kindOfBytes(whole);
  const size = fits(whole, longestSide);
  if ((kind !== 'jpeg' && kind !== 'png') || !size || whole.length > largestAttachment) return 'unsafe';
  const isThumbnail = kindOfBytes(thumbnail) === 'jpeg' && fits(thumbnail, longestThumbnailSide) !== null;
  if (!isThumbnail || thumbnail.length > largestThumbnail) return 'unsafe';
  return { kind, whole, thumbnail, ...size };
}

function fits(bytes: Uint8Array, longest: number): { width: number; height: number } | null {
  const size = claimedSize(bytes);
  return size && Math.min(size.width, size.height) > 0 && Math.max(size.width, size.height) <= longest
    ? size
    : null;
}
