/** What the header of a closed store says of how its keys were made: anybody with the folder can read that much. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHeader, parseHeader } from '#main/vault/store-header';

export async function inspectKdfs(home: string): Promise<{ person: string; passes: number }[]> {
  const { value } = decodeHeader(readFileSync(join(home, 'store', 'header.a')));
  return parseHeader(value).slots.flatMap((slot) =>
    slot.kind === 'recovery' ? [] : [{ person: slot.person, passes: slot.kdf.passes }],
  );
}
