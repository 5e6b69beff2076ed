// Every answer of the register; the compiler names the call that has none.
import type { RouteName } from '#contract/register-api/routes';
import type { Handlers } from '../app/handler';
import { administration } from './administration';
import { approvals } from './approvals';
import { attachments } from './attachments';
import { enrolment } from './enrolment';
import { erasures } from './erasures';
import { events } from './events';
import { overview } from './overview';
import { plans } from './plans';
import { playbooks } from './playbooks';
import { webhooks } from './webhooks';

export const handlers: Handlers<Exclude<RouteName, 'live.listen'>> = {
  ...administration,
  ...approvals,
  ...attachments,
  ...enrolment,
  ...erasures,
  ...events,
  ...overview,
  ...plans,
  ...playbooks,
  ...webhooks,
};
