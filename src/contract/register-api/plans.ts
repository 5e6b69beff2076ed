/** 13.2: when a branch is open and who works when, the same on each of its desks. For promises alone: no office is shown any of it. */
import { z } from 'zod';
import { branchHours } from '#domain/shift/branch-hours';
import { rota } from '#domain/shift/rota';
import { atADesk, route } from './route';
import * as is from './values';

/** Null hours: by the playbook's week. Null rota: any day. */
const hours = branchHours.nullable();
const ofPerson = z.object({ person: is.id, rota: rota.nullable() });

export const planRoutes = {
  'plans.read': route({
    ...{ method: 'GET', path: '/v1/plans', who: atADesk },
    says: 'Opening hours and rotas of the branch, as far as its desks have said any. What isn’t there stays as the desk has it.',
    reply: z.object({ hours: hours.optional(), rotas: z.array(ofPerson) }),
  }),
  'plans.keep': route({
    ...{ method: 'PUT', path: '/v1/plans', who: ['manager'], once: true },
    says: 'Sets the branch’s opening hours, or one person’s rota. The last word counts.',
    body: z.union([z.strictObject({ hours }), ofPerson.strict()]),
    reply: is.nothing,
  }),
};
