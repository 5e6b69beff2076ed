/** An incident as its events tell it: what screens, reports and lists show. Never stored as truth, always retold. */
import type { Begun } from './state/begun';
import type { FromBefore } from './state/brought-in';
import type { Checked } from './state/checked';
import type { OfCustomer } from './state/customer';
import type { Filed } from './state/filed';
import type { Heard } from './state/heard';
import type { Held } from './state/held';
import type { Owing } from './state/promised';
import type { PutRight } from './state/put-right';
import type { ReadBack } from './state/read-back';
import type { Safety } from './state/serious';
import type { StaffHeard } from './state/staff-heard';
import type { Told } from './state/told';

export interface Incident
  extends
    Begun,
    FromBefore,
    Held,
    OfCustomer,
    Heard,
    Checked,
    StaffHeard,
    PutRight,
    Owing,
    ReadBack,
    Safety,
    Filed,
    Told {}
