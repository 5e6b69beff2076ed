// Calls about the shop and who is at its desk: set-up, opening, tiles and PINs, the letterbox.
import { z } from 'zod';
import { isCodePlace, mostPlaces, type CodePlace } from '../code-place';
import type { Playbook } from '#domain/playbook/playbook';
import { cleanText, filledLine, line, longestNote } from '#domain/wording/clean-text';
import { branchSetup, pin, wishes, type AppState } from '../app-state';
import { call, id, nothing, passphrase, recoveryKey, type Saved } from './call';

export const shiftCalls = {
  'app.state': call<AppState>().with(nothing),
  /** Answers the recovery key, once. */
  'setup.create': call<{ recoveryKey: string; askBack: number[] }>().with(
    z.object({
      branch: branchSetup,
      manager: z.object({ name: filledLine(80), pin, passphrase }),
      staff: z.array(z.object({ name: filledLine(80), role: z.enum(['staff', 'manager']), pin })).max(60),
      /** K4: who leads complaints: 0 is the manager, 1 the first of the staff; left out: nobody is marked yet. */
      complaintsLead: z.number().int().min(0).max(60).optional(),
    }),
  ),
  /** The groups asked back, in the order of `askBack` (positions from 0). */
  'setup.confirmRecovery': call<AppState>().with(z.object({ groups: z.array(z.string().max(20)).max(12) })),
  'setup.newRecoveryKey': call<{ recoveryKey: string; askBack: number[] }>().with(nothing),
  'setup.printRecovery': call<{ printed: boolean; file: string | null }>().with(
    z.object({ how: z.enum(['printer', 'pdf']) }),
  ),
  'sample.open': call<AppState>().with(nothing),
  'sample.leave': call<AppState>().with(nothing),
  'store.open': call<AppState>().with(z.union([z.object({ passphrase }), z.object({ recoveryKey })])),
  'shift.enter': call<AppState>().with(z.object({ person: id, pin })),
  'shift.lock': call<AppState>().with(nothing),
  /** Closing the shop: the key is wiped. */
  'shift.close': call<AppState>().with(nothing),
  /** Somebody touched the screen while it was about to lock. */
  'shift.awake': call<null>().with(nothing),
  /** A page couldn't be drawn: where in its code, and nothing of what stood on it. */
  'page.failed': call<null>().with(
    z.object({ at: z.array(z.custom<CodePlace>(isCodePlace)).max(mostPlaces) }),
  ),
  /** How the person at the desk likes it shown; what isn't named stays. */
  'shift.prefer': call<AppState>().with(wishes),
  /** While nobody is at the desk: the only thing that can be written, and it can't be read. */
  'letterbox.begin': call<{ id: string }>().with(nothing),
  /** The whole of it each time. */
  'letterbox.write': call<Saved>().with(
    z.object({
      id,
      words: z.string().max(longestNote).transform(cleanText),
      name: line().default(''),
      number: line(60).default(''),
    }),
  ),
  'playbook.read': call<Playbook>().with(
    z.object({ name: z.string().max(60), version: z.string().max(40) }).partial(),
  ),
};
