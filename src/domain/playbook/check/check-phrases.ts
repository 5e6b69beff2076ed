// Every phrase can be said: it reads well in every combination, and no situation is left wordless.
import { fittingPhrases } from '../../coaching/choose-phrase';
import { formatPhrase } from '../../coaching/phrase-message';
import type { PlaybookProblem } from '../assemble-playbook';
import { allHold, type Condition, type Situation } from '../condition';
import type { Phrase, Playbook } from '../playbook';
import { alwaysFilled, quotedSlots, type Slots } from '../slots';
import { Moment } from '../vocabulary';
import { situationsFor } from './situations-for';

const file = 'phrases.en.json';

const samples: Slots = {
  name: 'Mrs Osei',
  words: 'you took it twice',
  sought: 'my money back',
  aspect: 'Deposit taken twice',
  restatement: 'you paid once, and it left your account twice',
  feeling: 'let down',
  time: 'by 17:00 today',
  colleague: 'Amira',
  manager: 'Chen',
  remedies: ['put the second payment back on your card', 'tell the team leader today'],
  arrives: 'in 3 to 5 working days',
  total: '£23.40',
  rule: 'The sum is held, not taken.',
  reason: 'It covers extras.',
  branch: 'Mill Lane Hotel',
  reference: 'MIL-2026-A0148',
};
const combinations: Slots[] = ['Mrs Osei', 'Grace', ''].flatMap((name) =>
  [[], ['Deposit taken twice'], ['Deposit taken twice', 'Nobody rang back', 'Lift']].map((aspects) => ({
    ...samples,
    name,
    aspects,
  })),
);

export function checkPhrases(playbook: Playbook): PlaybookProblem[] {
  return [...playbook.phrases.flatMap(checkPhrase), ...checkCoverage(playbook), ...checkReachable(playbook)];
}

function checkPhrase(phrase: Phrase): PlaybookProblem[] {
  const says: string[] = [];
  for (const slot of quotedSlots)
    if (phrase.text.replaceAll(`“{${slot}}”`, '').includes(`{${slot}}`))
      says.push(`{${slot}} holds the customer’s words, so it stands between “ and ”`);
  if (phrase.text.replaceAll('“{aspect}”', '').includes('{aspect}'))
    says.push('{aspect} is a label, so it stands between “ and ”');
  if (says.length === 0)
    for (const slots of combinations) {
      const text = formatPhrase(phrase, slots)
        .map((part) => part.text)
        .join('');
      if (/\s\s|\s[.,;:?]|[.,;:?][.,;:]|[{}]|undefined|“”|^[^\p{Lu}“]|[^.?]$/u.test(text))
        says.push(`doesn’t read well: “${text}”`);
    }
  return [...new Set(says)].map((reason) => ({ file, path: phrase.id, says: reason }));
}

interface Place {
  moment: Moment;
  where: string;
  when: Condition[];
}

/** Where words are called for: the steps' moments, and those that can come up at any time. */
function places({ journey }: Playbook): Place[] {
  const inSteps = journey.stages.flatMap((stage) =>
    stage.steps.flatMap((step) =>
      step.moments.map(({ moment, when }) => ({
        moment,
        where: `step “${step.id}”`,
        when: [...stage.when, ...step.when, ...when],
      })),
    ),
  );
  const anywhere = Moment.options
    .filter((moment) => inSteps.every((place) => place.moment !== moment))
    .map((moment) => ({ moment, where: 'at any time', when: [] }));
  return [...inSteps, ...anywhere];
}

/** K6: somebody who can't hear and can't be rung isn't left without words either. */
const inWriting: Partial<Situation>[] = [{}, { way: 'write', rings: false }];

function checkCoverage(playbook: Playbook): PlaybookProblem[] {
  return places(playbook).flatMap((place) => {
    const phrases = playbook.phrases.filter(({ moment }) => moment === place.moment);
    const wordless = inWriting.map((way) => wordlessIn(place, phrases, way)).find(Boolean);
    if (!wordless) return [];
    const named = wordless.name ? 'with a name' : 'without a name';
    const says = `nothing to say for “${place.moment}” (${place.where}), ${named}, when ${inWords(wordless.situation)}`;
    return [{ file, path: place.moment, says }];
  });
}

/**
 * A situation for which there is nothing to say, or undefined. Phrases with few conditions are tried first, since
 * they nearly always cover a place by themselves: all combinations of all conditions would be millions.
 */
function wordlessIn({ moment, when }: Place, phrases: readonly Phrase[], way: Partial<Situation>) {
  const filled = Object.fromEntries((alwaysFilled[moment] ?? []).map((slot) => [slot, samples[slot]]));
  const most = Math.max(0, ...phrases.map((phrase) => phrase.when.length));
  for (let conditions = 0; ; conditions++) {
    const plain = phrases.filter((phrase) => phrase.when.length <= conditions);
    const wordless = situationsFor([...when, ...plain.flatMap((phrase) => phrase.when)])
      .map((situation) => ({ ...situation, ...way }))
      .filter((situation) => allHold(when, situation))
      .flatMap((situation) => ['', 'Grace'].map((name) => ({ situation, name })))
      .find(
        ({ situation, name }) =>
          fittingPhrases(plain, { moment, situation, slots: { ...filled, name } }).length === 0,
      );
    if (!wordless || conditions >= most) return wordless;
  }
}

function checkReachable(playbook: Playbook): PlaybookProblem[] {
  const all = places(playbook);
  return playbook.phrases
    .filter(
      ({ moment, when }) =>
        !all.some(
          (place) =>
            place.moment === moment &&
            situationsFor([...when, ...place.when]).some(
              (situation) =>
                allHold(place.when, situation) &&
                [true, false].some((hasName) => allHold(when, { ...situation, hasName })),
            ),
        ),
    )
    .map(({ id }) => ({ file, path: id, says: 'is never said: no situation meets its conditions' }));
}

function inWords(situation: Situation): string {
  return Object.entries(situation)
    .map(([field, value]) => `${field} ${value === null ? 'unset' : JSON.stringify(value)}`)
    .join(', ');
}
