// The few blocks that were looked at last, opened: lists and search ask for the same ones again and again.

export class BlockCache {
  private readonly kept = new Map<string, { value: unknown; weight: number }>();
  private weight = 0;

  /** @param most bytes, roughly */
  constructor(private readonly most: number) {}

  get<T>(name: string, open: () => { value: T; weight: number }): T {
    const known = this.kept.get(name);
    if (known) {
      this.kept.delete(name);
      this.kept.set(name, known);
      return known.value as T;
    }
    const opened = open();
    this.kept.set(name, opened);
    this.weight += opened.weight;
    for (const [oldest, { weight }] of this.kept) {
      if (this.weight <= this.most || oldest === name) break;
      this.kept.delete(oldest);
      this.weight -= weight;
    }
    return opened.value;
  }

  clear(): void {
    this.kept.clear();
    this.weight = 0;
  }
}
