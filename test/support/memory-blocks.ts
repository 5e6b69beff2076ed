/** Block files in memory, with their traps: a write that fails, a process that ends between two writes, a bad block. */
import type { BlockFiles, OpenBlocks } from '#main/catalogue/block-files';

export class MemoryBlocks implements BlockFiles {
  readonly files = new Map<string, Uint8Array[]>();
  /** So many writes and removals still succeed; then everything fails as `failing` says. */
  left = Infinity;
  failing: 'io' | 'closed' = 'io';

  async write(name: string, blocks: readonly Uint8Array[]): Promise<void> {
    await Promise.resolve();
    this.step();
    this.files.set(
      name,
      blocks.map((block) => Uint8Array.from(block)),
    );
  }

  open(name: string): OpenBlocks | null {
    const blocks = this.files.get(name);
    if (!blocks) return null;
    const read = (block: number) => {
      const bytes = blocks[block];
      // What a sealed file that was tampered with does.
      if (!bytes || bytes.length === 0) throw Object.assign(new Error('damaged'), { code: 'damaged' });
      return bytes;
    };
    return { count: blocks.length, read };
  }

  list(): string[] {
    return [...this.files.keys()];
  }

  async remove(name: string): Promise<void> {
    await Promise.resolve();
    this.step();
    this.files.delete(name);
  }

  /** Makes one block unreadable. */
  damage(file: number, block: number): void {
    const blocks = [...this.files.values()][file % Math.max(1, this.files.size)];
    if (blocks && blocks.length > 0) blocks[block % blocks.length] = new Uint8Array();
  }

  bytes(): Buffer {
    return Buffer.concat([...this.files.values()].flat());
  }

  private step(): void {
    if (this.left <= 0) throw Object.assign(new Error(this.failing), { code: this.failing });
    this.left -= 1;
  }
}
