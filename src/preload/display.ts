import { callsOf, noticesOf } from '#contract/channels';
import { exposeBridge } from './expose-bridge';

exposeBridge({ calls: callsOf.display, notices: noticesOf.display });
