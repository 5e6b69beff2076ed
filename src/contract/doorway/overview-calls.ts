// Calls of the computers of head office and area managers: what the register shows them.
import { z } from 'zod';
import { hash } from '#domain/event/values';
import { cleanText } from '#domain/wording/clean-text';
import { pin } from '../app-state';
import { overviewAsked, type OverviewReply, type Published, type SeenFromAfar } from '../overview';
import { call, id, nothing } from './call';

export const overviewCalls = {
  /** Any one of the register's calls named in contract/overview; app/ask-register gives each its own type. */
  'overview.ask': call<OverviewReply>().with(overviewAsked),
  'overview.open': call<SeenFromAfar>().with(z.object({ branch: id, incident: id })),
  /** 9.6 from afar, with the PIN of whoever stands here. `seen`: the heads that the list had. */
  'overview.answer': call<null>().with(
    z.object({
      ...{ branch: id, incident: id, remedy: id, answer: z.enum(['yes', 'no']), pin },
      words: z.string().max(2000).transform(cleanText).default(''),
      seen: z.array(hash).max(500),
    }),
  ),
  /** Asks for the folder of a playbook, and publishes what is in it and in the folder of what all share. */
  'overview.publish': call<Published>().with(nothing),
};
