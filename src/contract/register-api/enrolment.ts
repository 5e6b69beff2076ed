/** Knowing the register, joining it, and what a device may say about itself. */
import { z } from 'zod';
import { atADesk, everybody, route } from './route';
import * as is from './values';

/** Names and roles travel; PINs never leave a desk. */
export const person = z.object({
  id: is.id,
  name: is.filledLine(80),
  role: z.enum(['staff', 'manager']),
  left: z.boolean().default(false),
});
export type RegisterPerson = z.infer<typeof person>;

/** What a device is told about its branch. */
export const branchCard = z.object({
  id: is.id,
  code: is.branchCode,
  name: z.string(),
  closed: z.boolean(),
  /** Ids that the branch had on its desks before they joined: events made for these are this branch's. */
  aliases: z.array(is.id),
});

export const enrolmentRoutes = {
  'register.about': route({
    ...{ method: 'GET', path: '/v1/register', who: 'anyone' },
    says: 'Which register this is, which life of its database, and what time it has.',
    reply: z.object({
      register: is.id,
      ...is.standing,
      /** Recognises the register's countersignatures. */
      key: is.publicKey,
      version: z.string(),
    }),
  }),
  'device.enrol': route({
    ...{ method: 'POST', path: '/v1/enrol', who: 'newcomer', once: true },
    says: 'Joins a computer with a one-time code. Signed with the key it brings, so that nobody can join with somebody else’s.',
    body: z.object({
      code: is.oneTimeCode,
      device: is.id,
      /** Ids this computer made events under before. */
      formerDevices: z.array(is.id).max(50).default([]),
      key: is.publicKey,
      name: is.filledLine(80),
      /** A desk only: the branch's id and code as they are in its own store, and its letter. */
      branch: z.object({ id: is.id, code: is.branchCode, letter: is.deskLetter }).nullable().default(null),
      /** A desk only: who is on its tiles. Taken where the register doesn't know them yet. */
      people: z.array(person).max(200).default([]),
    }),
    reply: z.object({
      register: is.id,
      registerKey: is.publicKey,
      ...is.standing,
      device: is.id,
      role: is.deviceRole,
      /** Null for area and head office. */
      branch: branchCard.nullable(),
      /** Of a desk: its own if that was free, otherwise the next. It begins every new reference. */
      letter: is.deskLetter.nullable(),
    }),
  }),
  'device.self': route({
    ...{ method: 'GET', path: '/v1/device', who: everybody },
    says: 'What the register knows about the computer that asks.',
    reply: z.object({
      ...is.standing,
      device: is.id,
      role: is.deviceRole,
      name: z.string(),
      branch: branchCard.nullable(),
      letter: is.deskLetter.nullable(),
    }),
  }),
  'device.newChain': route({
    ...{ method: 'POST', path: '/v1/device/chains', who: atADesk, once: true },
    says: 'This computer goes on under a new id for its events, because a document with its last one became unreadable.',
    body: z.object({ device: is.id }),
    reply: is.nothing,
  }),
};
