/** What was read back, agreed and signed, and how it ended. */
import type { PayloadOf } from '../../event/catalogue';
import type { Done } from './done';

export interface WrittenSummary extends Done {
  text: string;
  /** False: as it was composed. */
  edited: boolean;
  covers: string[];
}

export interface ReadBack {
  recap: (Done & { how: 'aloud' | 'screen' | 'writtenUpAfter'; covers: string[]; stands: boolean }) | null;
  agreement:
    | (Done & {
        answer: 'yes' | 'no' | 'thinking';
        how: 'spoken' | 'screen';
        covers: string[];
        stands: boolean;
      })
    | null;
  /** K11. Whether it still counts is asked of customer-view/agreed-sheet alone. */
  signature: (Done & PayloadOf<'customerSigned.v1'>) | null;
  ifTheyComeBack: string;
  outcome: (Done & PayloadOf<'outcomeSet.v1'>) | null;
  /** 12.1. What was written in own words before stays in `earlierSummaries`, oldest first. */
  summary: WrittenSummary | null;
  earlierSummaries: WrittenSummary[];
}
