// How a computer stands that has joined nobody.
import type { RegisterStatus } from '#contract/register-status';

export const onItsOwn: RegisterStatus = {
  ...{ enrolled: null, line: 'idle', waiting: 0, notTaken: 0 },
  ...{ lastContact: null, clockAheadBy: null, hold: null, attachments: { toSend: 0, toFetch: 0 } },
  ...{ playbookNotTaken: null, erasedElsewhere: 0 },
};
