/** Branches, computers, people and codes: head office looks after all, a manager after the people of their own branch. */
import { z } from 'zod';
import { branchCard, person } from './enrolment';
import { everybody, headOffice, offices, route } from './route';
import * as is from './values';

const branchRow = branchCard.extend({
  area: z.string(),
  devices: z.number().int(),
  /** When its latest event was taken; null: never. */
  lastEventAt: is.instant.nullable(),
  cursor: is.cursor,
});
export type BranchRow = z.infer<typeof branchRow>;
const deviceRow = z.object({
  id: is.id,
  name: z.string(),
  role: is.deviceRole,
  branch: is.id.nullable(),
  letter: is.deskLetter.nullable(),
  area: z.string().nullable(),
  enrolledAt: is.instant,
  lastSeenAt: is.instant.nullable(),
  revokedAt: is.instant.nullable(),
  /** It sent two different events under one number: cloned or set back. */
  forked: z.boolean(),
});
export type DeviceRow = z.infer<typeof deviceRow>;
const code = z.object({
  /** Shown once. */
  code: z.string(),
  expiresAt: is.instant,
});
/** Branches are grouped into areas by this name; empty: none. */
const area = z.string().trim().max(60);
const byId = z.object({ id: is.id });

export const administrationRoutes = {
  'branches.list': route({
    ...{ method: 'GET', path: '/v1/branches', who: offices },
    says: 'Every branch the asker looks after.',
    reply: z.object({ branches: z.array(branchRow) }),
  }),
  'branches.add': route({
    ...{ method: 'POST', path: '/v1/branches', who: headOffice, once: true },
    says: 'Adds a branch. Its code begins every reference, so no two branches share one.',
    body: z.object({ name: is.filledLine(80), code: is.branchCode, area: area.default('') }),
    reply: branchRow,
  }),
  'branches.change': route({
    ...{ method: 'PUT', path: '/v1/branches/:id', who: headOffice, once: true },
    says: 'Changes a branch’s name or area, or closes it. What it sent stays.',
    params: byId,
    body: z.object({
      name: is.filledLine(80).optional(),
      area: area.optional(),
      closed: z.boolean().optional(),
    }),
    reply: branchRow,
  }),
  'codes.make': route({
    ...{ method: 'POST', path: '/v1/codes', who: headOffice, once: true },
    says: 'Makes a one-time code that joins one computer within its time.',
    body: z.discriminatedUnion('role', [
      z.object({
        role: z.literal('desk'),
        branch: is.id,
        /** A broken computer, taken off the register when its successor joins. */
        replaces: is.id.nullable().default(null),
        hours: z
          .number()
          .int()
          .min(1)
          .max(24 * 14)
          .default(48),
      }),
      z.object({
        role: z.literal('area'),
        area: area.pipe(z.string().min(1)),
        hours: z.number().int().min(1).max(336).default(48),
      }),
      z.object({ role: z.literal('headOffice'), hours: z.number().int().min(1).max(336).default(48) }),
    ]),
    reply: code,
  }),
  'devices.list': route({
    ...{ method: 'GET', path: '/v1/devices', who: ['manager', 'area', 'headOffice'] },
    says: 'Computers: a manager sees those of the branch.',
    reply: z.object({ devices: z.array(deviceRow) }),
  }),
  'devices.revoke': route({
    ...{ method: 'POST', path: '/v1/devices/:id/revoke', who: headOffice, once: true },
    says: 'Takes a computer off the register. What it has not sent stays on it and can be exported there.',
    params: byId,
    body: is.nothing,
    reply: deviceRow,
  }),
  'devices.move': route({
    ...{ method: 'POST', path: '/v1/devices/:id/move', who: headOffice, once: true },
    says: 'Moves a desk’s computer to another branch. It joins there anew with a code; what was for the old branch stays there.',
    params: byId,
    body: z.object({ branch: is.id }),
    reply: deviceRow,
  }),
  'people.list': route({
    ...{ method: 'GET', path: '/v1/people', who: everybody },
    says: 'Names and roles: of the branch for a desk, of one branch for an office.',
    query: z.object({ branch: is.id.optional() }),
    reply: z.object({ people: z.array(person.extend({ changedAt: is.instant })) }),
  }),
  'people.put': route({
    ...{ method: 'PUT', path: '/v1/people/:id', who: ['manager', 'headOffice'], once: true },
    says: 'Adds or changes a person of a branch. PINs are never sent.',
    params: byId,
    body: person.omit({ id: true }).extend({ branch: is.id.optional() }),
    reply: person,
  }),
};
