// All checks on a whole playbook; an empty answer means that it can be put to work.
import type { PlaybookProblem } from '../assemble-playbook';
import type { Playbook } from '../playbook';
import { checkJourney } from './check-journey';
import { checkPapers } from './check-papers';
import { checkPhrases } from './check-phrases';
import { checkReferences } from './check-references';
import { checkSimilar } from './check-similar';
import { checkTexts } from './check-texts';

/** Takes tens of milliseconds: for `npm run playbook:check`, publishing and tests, not for every start. */
export function checkPlaybook(playbook: Playbook): PlaybookProblem[] {
  return [
    ...checkReferences(playbook),
    ...checkJourney(playbook),
    ...checkPhrases(playbook),
    ...checkSimilar(playbook.phrases),
    ...checkPapers(playbook),
    ...checkTexts(playbook),
  ];
}
