/**
 * Erasing: the event incidentErased.v1, pushed like any other, makes the register forget payloads and salts of the rest.
 * Each computer of the branch then says that it has erased as well.
 */
import { z } from 'zod';
import { atADesk, everybody, route } from './route';
import * as is from './values';

export const erasure = z.object({
  incident: is.id,
  erasedAt: is.instant,
  /** Computers of the branch that have said so, of all that should. */
  confirmed: z.number().int(),
  devices: z.number().int(),
});

export const erasureRoutes = {
  'erasures.list': route({
    ...{ method: 'GET', path: '/v1/erasures', who: everybody },
    says: 'Everything that was erased: a restored backup is held against it first.',
    query: z.object({ branch: is.id.optional() }),
    reply: z.object({ erasures: z.array(erasure) }),
  }),
  'erasures.confirm': route({
    ...{ method: 'PUT', path: '/v1/erasures/:incident', who: atADesk },
    says: 'This computer has erased it.',
    params: z.object({ incident: is.id }),
    body: is.nothing,
    reply: erasure,
  }),
};
