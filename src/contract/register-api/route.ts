/** The shape of one call to the register: what the server answers by, the courier asks by and OpenAPI is made of. */
import type { z } from 'zod';
import type { RegisterRole } from './values';

/** `anyone`: unsigned · `newcomer`: signed with a key the register doesn't know yet · otherwise the roles that may. */
export type WhoMay = 'anyone' | 'newcomer' | readonly RegisterRole[];

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:name` for parameters. */
  path: `/${string}`;
  who: WhoMay;
  /** One plain sentence for the readable page. */
  says: string;
  /** The signature carries a nonce, and a repeat is refused. */
  once?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body or the answer is bytes, not JSON. */
  bytes?: 'body' | 'reply';
  /** The answer is a stream of server-sent events: `live.ts`. */
  live?: true;
  /** Of the body as sent, in bytes; 65,536 where it isn't said. */
  largest?: number;
  reply: z.ZodType;
}

/** Keeps each route's own types. */
export const route = <const R extends Route>(one: R): R => one;

export const everybody = ['staff', 'manager', 'area', 'headOffice'] as const;
export const atADesk = ['staff', 'manager'] as const;
export const offices = ['area', 'headOffice'] as const;
export const headOffice = ['headOffice'] as const;
