// Playbooks from head office, and who has read and understood them to head office. What doesn't pass the check here is not
// used: the desk goes on by the one it has, and says so.
import type { PublishedPlaybooks } from '../playbook/published-playbooks';
import type { RegisterMemory } from './register-memory';
import type { Register } from './register-port';

/** Versions of one playbook that a desk asks for: those that complaints of the last years were handled under. */
const mostVersions = 20;

/** Says to the register, once, whether this desk goes by the newest one. @throws RegisterSaidNo, Unreachable, VaultError */
export async function sayWhetherTaken(
  register: Pick<Register, 'took'>,
  memory: RegisterMemory,
  published: PublishedPlaybooks,
  name: string,
): Promise<void> {
  const { refused } = published;
  const own = published.playbook(name);
  const newest = refused?.name === name ? refused : own;
  if (!newest) return;
  const { version } = newest;
  const isTaken = newest === own;
  const said = `${name} ${version} ${isTaken ? 'taken' : 'kept away'}`;
  if (memory.now.playbookSaid === said) return;
  await register.took({ name, version }, isTaken);
  await memory.change((record) => ({ ...record, playbookSaid: said }));
}

/** Answers whether what is begun from now on goes by another one. @throws RegisterSaidNo, Unreachable, VaultError */
export async function fetchPlaybooks(
  register: Pick<Register, 'playbooks' | 'playbook'>,
  published: PublishedPlaybooks,
  name: string,
  isStopped: () => boolean,
): Promise<boolean> {
  const before = published.playbook(name)?.version;
  const cards = (await register.playbooks()).filter((card) => card.name === name);
  const newestFirst = cards.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, mostVersions);
  for (const card of newestFirst) {
    if (isStopped()) return false;
    if (published.has(card)) continue;
    const whole = await register.playbook(name, card.version);
    const hasPassed = whole.sha256 === card.sha256 && (await published.take(card, whole.files));
    if (card === newestFirst[0]) await published.noteRefused(hasPassed ? null : card);
  }
  const [newest] = newestFirst;
  if (newest && published.has(newest)) await published.noteRefused(null);
  return published.playbook(name)?.version !== before;
}

/** Versions that people here have marked as read and understood, "retail 1.2.0", each sent once. */
export interface Marks {
  person: string;
  name: string;
  marks: readonly string[];
}

/** @throws RegisterSaidNo, Unreachable, VaultError: the others later */
export async function sendMarks(
  register: Pick<Register, 'understood'>,
  memory: RegisterMemory,
  people: readonly Marks[],
  instant: () => string,
): Promise<void> {
  for (const { person, name, marks } of people)
    for (const mark of marks) {
      const key = `${person} ${mark}`;
      const [playbook = '', version = ''] = mark.split(' ');
      if (memory.now.marksSent.includes(key) || !playbook || !version) continue;
      await register.understood({ name: playbook, version }, { person, name, at: instant() });
      await memory.change((record) => ({ ...record, marksSent: [...record.marksSent, key] }));
    }
}
