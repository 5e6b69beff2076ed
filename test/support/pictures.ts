/** Small real pictures and torn or lying ones, made byte by byte: a test says what it means without a folder of files. */
import { crc32, deflateSync } from 'node:zlib';

interface Look {
  colour: readonly number[];
  text: string;
  claims: { width: number; height: number };
}

/** A PNG of one colour. `claims`: what its head says, where that isn't the truth. */
export function aPng(
  width: number,
  height: number,
  { colour = [200, 40, 40], text = '', claims = { width, height } }: Partial<Look> = {},
): Buffer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x++) row.set(colour, 1 + x * 3);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claims.width, 0);
  head.writeUInt32BE(claims.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(text ? [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** As far as its frame header: enough for whoever reads sizes, and nothing that can be opened. */
export function aJpegHead(width: number, height: number): Buffer {
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0x00, 0x0a]), Buffer.from('Exif\0\0GP', 'latin1')]);
  const frame = Buffer.from([0xff, 0xc0, 0x00, 0x11, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame]);
}

export const aHeic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(400, 7),
]);
export const aPdf = Buffer.from('%PDF-1.7\n1 0 obj << /Receipt 0041 >> endobj\n%%EOF\n');

/** A PDF as main hands it to the office. */
export const aPdfFile = {
  ...{ name: 'receipt.pdf', from: 'file' as const, fact: null, kind: 'pdf' as const, picture: null },
  ...{ original: aPdf, whole: aPdf, thumbnail: null },
};
