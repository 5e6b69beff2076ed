// What screens beside the desk have typed and not sent yet goes to the disk before the desk is locked: afterwards nobody is
// there in whose name it could.
const flushes = new Set<() => Promise<void>>();

/** Once, when a module with a queue of its own is read. */
export function flushBeforeLocking(flush: () => Promise<void>): void {
  flushes.add(flush);
}

export async function flushAll(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush()));
}
