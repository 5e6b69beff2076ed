// Values in a row, a fixed number a block, each block packed by itself so that one value costs one small block.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

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

export function readLines(block: Uint8Array): string[] {
  return unpacked(block).split('\n');
}

export function packed(text: string): Uint8Array {
  return deflateRawSync(Buffer.from(text, 'utf8'), { level: 4 });
}
export function unpacked(bytes: Uint8Array): string {
  return inflateRawSync(bytes).toString('utf8');
}
