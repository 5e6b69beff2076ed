// The only page that ever opens a picture as it came. It draws it anew, without place, camera and date, and hands back pixels.
import { longestSide, longestThumbnailSide } from '#domain/attachment/bounds';

/** A drawing or a screenshot stays sharp as PNG; what gets larger than this as PNG is a photo, in bytes. */
const largestPng = 2_500_000;
const jobs = `amends://app/picture/${location.hash.slice(1)}`;

void drawIt();

async function drawIt(): Promise<void> {
  const given = await (await fetch(`${jobs}/in`)).blob();
  const picture = await createImageBitmap(given, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) {
    await fetch(`${jobs}/undecodable`, { method: 'POST' });
    return;
  }
  const whole = await drawn(picture, longestSide, await isPng(given));
  const thumbnail = await drawn(picture, longestThumbnailSide, false);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, whole.size);
  const body = new Blob([length.buffer, whole, thumbnail]);
  await fetch(`${jobs}/drawn`, { method: 'POST', body });
}

async function drawn(picture: ImageBitmap, longest: number, asPng: boolean): Promise<Blob> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // Where a picture is see-through it stands on white paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if (asPng) {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= largestPng) return png;
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: longest === longestSide ? 0.85 : 0.75 });
}

async function isPng(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return start[0] === 0x89 && start[1] === 0x50;
}
