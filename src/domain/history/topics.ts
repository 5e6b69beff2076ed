/** What a complaint is about, as few words that can be compared: so that "it has happened before" is only said where it has. */
import { suggestAspects } from '../coaching/suggest-aspects';
import { standingAspects } from '../incident/gates';
import type { Incident } from '../incident/state';
import type { Category } from '../playbook/playbook';

export interface Topic {
  category: string | null;
  /** Stems of the words that tell something. */
  words: ReadonlySet<string>;
}

const smallWords = new Set(
  (
    'a an the and or but so to of in on at for with without it its is are was were be been being am i me my we us our you your ' +
    'they them their he him his she her this that these those there here not no nor never none nothing nobody wont cant ' +
    'didnt doesnt dont isnt wasnt werent havent hasnt couldnt wouldnt from by as up out off over under again still too very just only ' +
    'have has had do does did done get got can could would will when what which who how than then all any some more most ' +
    'one two three four five six seven eight nine ten first second third'
  ).split(' '),
);

/** None for a serious matter: nobody is told that others were hurt as well, or counted among those who were. */
export function topicsOf(incident: Incident): Topic[] {
  if (incident.serious) return [];
  return standingAspects(incident).map(({ label, category }) => topic(label, category));
}

/** Before any aspect is noted their own words say what it may be about. */
export function topicsSoFar(incident: Incident, categories: readonly Category[]): Topic[] {
  const topics = topicsOf(incident);
  if (topics.length > 0 || incident.serious) return topics;
  return suggestAspects(incident.words, categories)
    .filter(({ likely }) => likely)
    .map(({ words, guess }) => topic(words, guess?.category ?? null));
}

function topic(label: string, category: string | null): Topic {
  return { category, words: new Set(tellingWords(label)) };
}

function tellingWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return (plain.match(/\p{L}{2,}/gu) ?? []).filter((word) => !smallWords.has(word)).map(stem);
}

/** "charged", "charges" and "charge" are one word here. */
function stem(word: string): string {
  const cut = word.replace(/(?:ing|ed|es|s|e)$/, '');
  return cut.length >= 3 ? cut : word;
}

/**
 * More than half of the shorter one's words, in one category. Where a category isn't known, two words at least;
 * and a single word only meets one of hardly more.
 */
export function areSimilar(one: Topic, other: Topic): boolean {
  const isCategorised = one.category !== null && other.category !== null;
  if (isCategorised && one.category !== other.category) return false;
  const [few, many] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const shared = [...few].filter((word) => many.has(word)).length;
  if (shared < (isCategorised ? 1 : 2) || shared * 2 <= few.size) return false;
  return few.size > 1 || many.size <= 2;
}
