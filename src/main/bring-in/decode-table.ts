// A table's bytes as text, whatever program saved it: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252.

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** What Windows-1252 has where Latin-1 has controls, from 0x80 on; the five it leaves empty become U+FFFD. */
const windowsOnly = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** Null: no text at all, such as a workbook. */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be');
  // A text has no zero bytes; a workbook is full of them.
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const text = latin.replace(/[\u0080-\u009f]/g, (one) => windowsOnly[one.charCodeAt(0) - 0x80] ?? one);
    return { text, encoding: 'windows-1252' };
  }
}

function wide(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be') {
  return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' as const };
}
