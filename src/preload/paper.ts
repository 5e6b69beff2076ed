import { callsOf, noticesOf } from '#contract/channels';
import { exposeBridge } from './expose-bridge';

exposeBridge({ calls: callsOf.paper, notices: noticesOf.paper });
