// Fills a sample store through the same path as every real complaint: proposals, rules, events, saves.
import { Temporal } from 'temporal-polyfill';
import type { Answer } from '#contract/refusal';
import { GrowingIds } from '../../incidents/growing-ids';
import type { IncidentBook, Step } from '../../incidents/incident-book';
import { openBook } from '../../incidents/open-book';
import type { Vault } from '../../vault/vault';
import type { ShopTools } from '../open-shop';
import type { BranchRecord, PersonRecord } from '../store-records';
import { filedComplaints } from './filed-complaints';
import { openComplaints } from './open-complaints';
import type { Moment } from './sample-complaint';
import { smallStory, story, type Scene, type StoryTools } from './sample-story';
import { smallComplaints } from './small-complaints';

interface About {
  branch: BranchRecord;
  people: PersonRecord[];
  tools: ShopTools;
}

export async function fillSample(vault: Vault, { branch, people, tools }: About): Promise<void> {
  const today = tools.now();
  const { zone } = branch;
  const { currency, language, code } = branch.setup;
  let clock = today;
  const now = () => clock;
  const ids = new GrowingIds(now);
  const playbook = await tools.shelf.playbook(branch.setup.playbook);
  if (!playbook) throw new Error('the sample branch names a playbook that is not there');
  const { book, letGo } = await openBook(vault, {
    ...{ branch: { id: branch.id, code, zone, currency, language, sample: true }, playbook, ids, now },
  });
  const storyTools: StoryTools = {
    ...{ newId: () => ids.next(), zone, currency },
    epoch: (moment) => epochOf(moment, zone, today),
    person: (name) => {
      const found = people.find((person) => person.name === name);
      if (!found) throw new Error(`nobody in the sample branch is called ${name}`);
      return found;
    },
  };
  const setClock = (time: number) => {
    clock = time;
  };
  const usual = [...filedComplaints, ...openComplaints].map((one) => ({
    when: storyTools.epoch(one.when),
    how: { length: one.length ?? 'usual', channel: one.channel ?? 'walkIn' },
    scenes: story(one, storyTools),
  }));
  const small = smallComplaints.map((one) => ({
    when: storyTools.epoch(one.when),
    how: { length: 'small', channel: 'walkIn' } as const,
    scenes: smallStory(one, storyTools),
  }));
  const inOrder = [...usual, ...small].sort((a, b) => a.when - b.when);
  for (const { how, scenes } of inOrder) await play(book, how, scenes, setClock);
  // The shop opens a book of its own.
  await book.settled();
  await vault.standStill(letGo);
}

/** One save for everything up to a scene that needs the incident as it then is. */
async function play(
  book: IncidentBook,
  how: Parameters<IncidentBook['begin']>[1],
  scenes: Scene[],
  setClock: (time: number) => void,
): Promise<void> {
  const [first] = scenes;
  if (!first) return;
  setClock(first.now);
  let { incident } = book.begin(first.person, how);
  let steps: Step[] = [];
  const save = async () => {
    if (steps.length > 0) incident = must(await book.tellSteps(incident.id, steps)).incident;
    steps = [];
  };
  for (const { person, now, proposals, approve } of scenes) {
    setClock(now);
    if (approve || typeof proposals === 'function') await save();
    for (const remedy of approve ?? [])
      incident = must(await book.grantApproval(person, person, { id: incident.id, remedy })).incident;
    steps.push({ person, now, proposals: typeof proposals === 'function' ? proposals(incident) : proposals });
  }
  await save();
}

function must<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`the sample branch was refused: ${JSON.stringify(answer.refusal)}`);
}

function epochOf(moment: Moment, zone: string, today: number): number {
  if ('minutesAgo' in moment) return today - moment.minutesAgo * 60_000;
  const day = Temporal.Instant.fromEpochMilliseconds(today)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days: moment.daysAgo });
  return day.toZonedDateTime({ timeZone: zone, plainTime: moment.at }).epochMilliseconds;
}
