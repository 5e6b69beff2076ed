// What the hidden printing window is given: one page's model, and nothing it doesn't print.
import type { AgreementPage } from '#domain/customer-view/display-page';
import type { Paper } from '#domain/paper/paper';
import type { PersonPack } from '#domain/person-pack/person-pack';
import type { BranchSetup } from './app-state';

export type PaperPage =
  | {
      kind: 'paper';
      paper: Paper;
      /** Small pictures of what is attached: attachment → data address. */
      pictures?: Record<string, string>;
      /** Of the roll, in millimetres; sheets have their size in the paper. */
      width?: 80 | 58;
    }
  | {
      kind: 'pack';
      branch: BranchSetup & { zone: string };
      pack: PersonPack;
      printing: { byName: string; at: string };
      isSample: boolean;
    }
  | {
      /** What they take home, and nothing that may not stand before them. */
      kind: 'slip';
      page: AgreementPage;
      /** Of the roll, in millimetres. */
      width: 80 | 58;
      at: string;
      zone: string;
    }
  | {
      /** Several reports as one run; each is asked for when its turn comes, so that no more than one is ever on its way. */
      kind: 'reports';
      count: number;
      paper: BranchSetup['paper'];
      title: string;
    }
  | { kind: 'recovery'; branchName: string; groups: string[]; madeAt: string };
