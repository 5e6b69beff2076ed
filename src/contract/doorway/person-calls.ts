// Calls about one person: everything the branch holds about them (K8).
import { z } from 'zod';
import type { PersonPack } from '#domain/person-pack/person-pack';
import { call, id } from './call';

const packAsked = z.object({
  id,
  /** Ids of lines about somebody else, taken out by whoever checked it. */
  without: z.array(z.string().max(200)).max(5000).default([]),
  withHealth: z.boolean().default(false),
});

export const personCalls = {
  /** Of this complaint's customer, for a manager to check before they get it. */
  'person.pack': call<PersonPack>().with(packAsked),
  /** As a PDF, or to the system's dialog for printers. `file` null and not printed: nobody wanted to after all. */
  'person.givePack': call<{ file: string | null; printed: boolean }>().with(
    packAsked.extend({ how: z.enum(['pdf', 'dialog']) }),
  ),
};
