// Calls about head office's register: how things stand, joining it, and sending by hand.
import { z } from 'zod';
import { filledLine, line } from '#domain/wording/clean-text';
import type { NotTaken, RegisterStatus } from '../register-status';
import { call, managersPin, nothing } from './call';

export const headOfficeCalls = {
  'headOffice.state': call<RegisterStatus>().with(nothing),
  /** What head office didn't take, as far as whoever asks may see it. */
  'headOffice.notTaken': call<NotTaken[]>().with(nothing),
  /** Managers. `at`: an address, or the whole link; `code` may stand in the link. */
  'headOffice.join': call<RegisterStatus>().with(
    z.object({ at: filledLine(600), code: line(80).default(''), name: filledLine(80), by: managersPin }),
  ),
  'headOffice.sendNow': call<RegisterStatus>().with(nothing),
  /** Managers: what wasn't taken is tried once more. */
  'headOffice.sendAgain': call<RegisterStatus>().with(nothing),
};
