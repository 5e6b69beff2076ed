// Calls of the computers of head office and area managers: what the register shows them.
import { z } from 'zod';
import { overviewAsked, type OverviewReply, type Published, type SeenFromAfar } from '../overview';
import { call, id, nothing } from './call';

export const overviewCalls = {
  /** Any one of the register's calls named in contract/overview; app/ask-register gives each its own type. */
  'overview.ask': call<OverviewReply>().with(overviewAsked),
  'overview.open': call<SeenFromAfar>().with(z.object({ branch: id, incident: id })),
  /** Asks for the folder of a playbook, and publishes what is in it and in the folder of what all share. */
  'overview.publish': call<Published>().with(nothing),
};
