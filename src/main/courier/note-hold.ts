// Something that a person has to put right first: until then nothing is sent.
import type { RegisterHold } from '#contract/register-status';
import type { RegisterMemory } from './register-memory';

export interface HoldParts {
  memory: RegisterMemory;
  /** The register has events of this desk's number that this store never had. */
  noticeCopy(): Promise<void>;
}

export async function noteHold({ memory, noticeCopy }: HoldParts, hold: RegisterHold): Promise<void> {
  await memory.change((record) => (record.hold === null ? { ...record, hold } : record));
  if (hold === 'copied') await noticeCopy();
}
