// Every filed complaint of the sample branch, the oldest first.
import { filedAMonthAgo } from './filed-a-month-ago';
import { filedLately } from './filed-lately';
import { filedSixWeeksAgo } from './filed-six-weeks-ago';
import { filedThreeWeeksAgo } from './filed-three-weeks-ago';
import type { SampleComplaint } from './sample-complaint';

export const filedComplaints: SampleComplaint[] = [
  ...filedSixWeeksAgo,
  ...filedAMonthAgo,
  ...filedThreeWeeksAgo,
  ...filedLately,
];
