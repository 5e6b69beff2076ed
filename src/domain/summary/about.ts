/** What the summary says of the complaint itself: who came, what it is about, and what was found. */
import { rolesHeard } from '../incident/consult-chain';
import { quotable } from '../coaching/spoken';
import { standingAspects } from '../incident/gates';
import type { Aspect } from '../incident/state/checked';
import type { Incident } from '../incident/state';
import { inline, language, say, shownTime } from './say';

/** A question that was asked, as the playbook has it; choices by id. */
export interface Asked {
  id: string;
  ask: string;
  choices?: readonly { id: string; label: string }[];
}

/** @param one what the person complaining is called here: "guest" */
export function whoCame(incident: Incident, one: string): string[] {
  const { customer, opened, receivedAt, zone, channel, happened, holder } = incident;
  const name = inline(customer.address || customer.name || '');
  const at = receivedAt ?? opened?.at;
  return [
    ...(at
      ? [say(name ? 'cameNamed' : 'cameUnnamed', { name, one, how: channel, when: shownTime(at, zone) })]
      : []),
    ...(opened ? [takenWords(opened.byName, holder && holder.id !== opened.by ? holder.name : null)] : []),
    ...(inline(happened) ? [say('happened', { when: inline(happened) })] : []),
    ...(incident.writeUpAfter ? [say('afterwards')] : []),
    ...(incident.serious
      ? [
          say('serious', {
            when: shownTime(incident.serious.at, zone, at),
            count: incident.serious.matters.length,
          }),
        ]
      : []),
    ...incident.managerAsked
      .slice(-1)
      .map(({ answer, who }) => say('managerAsked', { answer, who: inline(who) || say('someManager') })),
  ];
}

function takenWords(by: string, next: string | null): string {
  return next === null ? say('takenBy', { by }) : say('takenThenHeld', { by, next });
}

/** A line for each aspect: each keeps its own state to the end (4.3). */
export function whatItIsAbout(incident: Incident): string[] {
  const aspects = standingAspects(incident);
  const heard = rolesHeard(incident);
  const after = [
    ...(isAgreedToAll(aspects) ? [say('agreedWithAll', { count: aspects.length })] : []),
    ...(heard.length > 0 ? [say('heard', { roles: heard.join(', ').toLocaleLowerCase(language) })] : []),
  ].join(' ');
  if (aspects.length === 0) return [say('aboutNothing'), after];
  const [only] = aspects;
  if (only && aspects.length === 1)
    return [[say('aboutOne'), oneAspect(only, false), after].filter(Boolean).join(' ')];
  return [
    say('aboutMany', { count: aspects.length }),
    ...aspects
      .slice(0, mostNumbered)
      .map((aspect, index) =>
        say('numbered', { n: index + 1, text: oneAspect(aspect, !isAgreedToAll(aspects)) }),
      ),
    ...(aspects.length > mostNumbered ? [say('andMore', { count: aspects.length - mostNumbered })] : []),
    after,
  ];
}

/** More of them are only counted: the record has each. */
const mostNumbered = 40;

/** Said once for all of them, where all are agreed to as they stand. */
function isAgreedToAll(aspects: readonly Aspect[]): boolean {
  return (
    aspects.length > 0 && aspects.every(({ answer }) => answer?.stands && answer.answer !== 'differently')
  );
}

function oneAspect({ label, words, answer, facts, finding }: Aspect, saysAgreed: boolean): string {
  const said = quotable(inline(words));
  return [
    said && !isSame(label, words)
      ? say('aspectSaid', { label: inline(label), words: said })
      : aspectAlone(label, said),
    ...(saysAgreed && answer?.stands && answer.answer !== 'differently' ? [say('agreedWithUs')] : []),
    ...(answer?.answer === 'differently'
      ? [
          say('seenDifferently'),
          ...(inline(answer.theirs) ? [say('theirVersion', { text: inline(answer.theirs) })] : []),
          ...(inline(answer.ours) ? [say('ourVersion', { text: inline(answer.ours) })] : []),
        ]
      : []),
    ...(inline(facts) ? [say('facts', { text: inline(facts) })] : []),
    ...(finding ? [say('found', { fault: finding.fault, basis: basisOf(finding.basis) })] : []),
  ].join(' ');
}

/** What it is called may be their own words: then they are said once, as a quotation. */
function aspectAlone(label: string, said: string): string {
  return said ? say('aspectQuoted', { words: said }) : say('aspect', { label: inline(label) });
}

function isSame(label: string, words: string): boolean {
  const bare = (text: string) => inline(text).toLocaleLowerCase(language);
  return bare(label) === bare(words);
}

function basisOf(basis: NonNullable<Aspect['finding']>['basis']): string {
  if (basis.kind === 'judgment') return say('byJudgment', { reason: inline(basis.reason) });
  const title = inline(basis.title);
  return basis.clause ? say('byPolicy', { clause: basis.clause, title }) : say('byPaper', { title });
}

/** Answers that aren't private, to questions that the playbook still knows: others couldn't be read. */
export function whatWasAsked(incident: Incident, asked: readonly Asked[]): string[] {
  return asked.flatMap(({ id, ask, choices }) => {
    const given = Object.hasOwn(incident.answers, id) ? incident.answers[id] : undefined;
    if (!given || given.private) return [];
    const answer = inline(choices?.find((choice) => choice.id === given.value)?.label ?? given.value);
    return answer ? [say('answered', { question: ask, answer })] : [];
  });
}
