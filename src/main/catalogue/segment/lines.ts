// Values in a row, a fixed number a block, each block packed by itself so that one value costs one small block.
import { deflateRawSync } from 'node:zlib';
import { BadBytes, inflated } from '../bad-bytes';

export class LineWriter {
  readonly blocks: Uint8Array[] = [];
  private lines: string[] = [];

  constructor(readonly perBlock: number) {}

  add(value: unknown): void {
    this.lines.push(JSON.stringify(value));
    if (this.lines.length === this.perBlock) this.close();
  }

  close(): Uint8Array[] {
    if (this.lines.length > 0) this.blocks.push(packed(this.lines.join('\n')));
    this.lines = [];
    return this.blocks;
  }
}

/** Opened bytes of a block, and one of its lines; only the line that is asked for becomes text. */
export function openLines(block: Uint8Array): Buffer {
  return inflated(block);
}
/** @throws BadBytes when there is no such line */
export function lineOf(opened: Buffer, n: number): string {
  let from = 0;
  for (let left = n; left > 0; left -= 1) {
    from = opened.indexOf(0x0a, from) + 1;
    if (from === 0) throw new BadBytes('no such line');
  }
  const to = opened.indexOf(0x0a, from);
  return opened.toString('utf8', from, to < 0 ? opened.length : to);
}

export function packed(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 4 });
}
