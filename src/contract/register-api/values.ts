/** Small values of the register's calls. The register is the central server; a device is one enrolled computer. */
import { z } from 'zod';
import { publicKey } from '#domain/audit/checkpoint';
import { attachmentId, hash, id, instant } from '#domain/event/values';
import { filledLine } from '#domain/wording/clean-text';

export { attachmentId, filledLine, hash, id, instant, publicKey };

/**
 * Whose request it is. A desk's device speaks for whoever is at it: `manager` while the person named in the request is a
 * manager of that branch, else `staff`. Devices of an area manager or of head office have the role themselves.
 */
export const roles = ['staff', 'manager', 'area', 'headOffice'] as const;
export const role = z.enum(roles);
export type RegisterRole = z.infer<typeof role>;
export const deviceRole = z.enum(['desk', 'area', 'headOffice']);
export type DeviceRole = z.infer<typeof deviceRole>;

/** How far a branch's events have been numbered: 1, 2, 3 … without a gap; 0 is before the first. */
export const cursor = z.number().int().min(0);
/** The same in a query, where everything is text. */
export const cursorText = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A branch's code as references begin with it. */
export const branchCode = z.string().regex(/^[A-Z]{2,4}$/);
/** A desk's letter in references. */
export const deskLetter = z.string().regex(/^[A-Z]{1,2}$/);
/** Typed by a person: five groups of four from an alphabet without look-alikes; spaces and small letters are put right. */
export const oneTimeCode = z
  .string()
  .max(60)
  .transform((text) => text.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{20}$/));

/** Which life of the register's database this is: another one after a restore, and then every cursor begins at 0 again. */
export const incarnation = id;
/** Every answer about events says these two. */
export const standing = { incarnation, serverTime: instant };

export const nothing = z.object({}).strict();
