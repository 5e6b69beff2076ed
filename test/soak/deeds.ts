// What people do at a desk all day, told through the same calls as the screens'. A refusal with a name is an answer like
// any other (somebody else has it, it was filed meanwhile); only "unexpected" is a fault.
import { randomUUID } from 'node:crypto';
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { wholeStory } from '../support/office-story';
import type { Dice } from './dice';
import type { SoakDesk } from './soak-desk';

const kinds = { begin: 6, edit: 5, note: 6, handOver: 2, attach: 2, small: 2, whole: 1, erase: 1 };
type Kind = keyof typeof kinds;
/** Few enough that several desks are often at the same one. */
const workedOn = 25;

export class Deeds {
  readonly done: Record<string, number> = {};
  readonly refused: Record<string, number> = {};
  readonly incidents: string[] = [];

  constructor(private readonly dice: Dice) {}

  get all(): number {
    return Object.values(this.done).reduce((sum, one) => sum + one, 0);
  }

  /** @throws Gone where the desk is killed meanwhile */
  async one(desk: SoakDesk): Promise<void> {
    const kind: Kind = this.incidents.length < 3 ? 'begin' : this.dice.weighed(kinds);
    await this[kind](desk);
    this.done[kind] = (this.done[kind] ?? 0) + 1;
  }

  private async begin(desk: SoakDesk, length: Incident['length'] = 'usual'): Promise<Incident> {
    const { incident } = await desk.must('incident.begin', { length, channel: 'walkIn' });
    const words = `Charged twice, said to ${desk.name}, ${this.dice.below(1e6)}`;
    await this.tell(desk, incident.id, { type: 'wordsHeard.v1', payload: { text: words } });
    this.incidents.push(incident.id);
    return incident;
  }

  private async edit(desk: SoakDesk): Promise<void> {
    const when = `on day ${this.dice.below(1000)}`;
    await this.tell(desk, this.some(), { type: 'happenedNoted.v1', payload: { when } });
  }

  private async note(desk: SoakDesk): Promise<void> {
    const text = `“Nobody rang” — ${desk.name} 👩‍🦰 ${this.dice.below(1e6)}`;
    await this.tell(desk, this.some(), { type: 'noteAdded.v1', payload: { text } });
  }

  private async handOver(desk: SoakDesk): Promise<void> {
    const to = { to: await desk.idOf('ben'), toName: 'Ben T.' };
    await this.tell(desk, this.some(), { type: 'incidentHandedOver.v1', payload: { ...to, note: '' } });
  }

  private async attach(desk: SoakDesk): Promise<void> {
    const { dice } = this;
    // The same now and then, some in several pieces.
    const n = dice.below(40);
    const bytes = Buffer.concat([
      Buffer.from(`%PDF-1.7 ${n}\n`),
      Buffer.alloc(n % 8 === 0 ? 400_000 : 900, n),
    ]);
    const file = {
      ...{ name: 'receipt.pdf', from: 'file' as const, fact: null, kind: 'pdf' as const, picture: null },
      ...{ original: bytes, whole: bytes, thumbnail: null },
    };
    this.count(await desk.ask('attach', { id: this.some(), file }));
  }

  private async small(desk: SoakDesk): Promise<void> {
    const incident = await this.begin(desk, 'small');
    const aspect = { aspect: randomUUID(), label: 'Cold soup', words: 'cold', category: null };
    await this.tell(
      desk,
      incident.id,
      { type: 'aspectNoted.v1', payload: aspect },
      { type: 'outcomeSet.v1', payload: { outcome: 'settled' } },
    );
    await this.file(desk, incident.id);
  }

  private async whole(desk: SoakDesk): Promise<void> {
    const { id } = await this.begin(desk);
    let now = await desk.must('incident.open', { id });
    for (const scene of wholeStory) {
      const told = await this.tell(desk, id, ...scene(now.incident));
      if (!told) return;
      now = await desk.must('incident.open', { id });
    }
  }

  private async file(desk: SoakDesk, id: string): Promise<void> {
    const found = await desk.ask('incident.open', { id });
    if (!this.count(found)) return;
    const reference = found.ok ? (found.value.incident.reference ?? '') : '';
    await this.tell(desk, id, { type: 'incidentSealed.v1', payload: { reference } });
  }

  /** A manager's: something that was opened twice is closed, and what it says goes for good. */
  private async erase(desk: SoakDesk): Promise<void> {
    const id = this.some();
    await desk.enter('chen');
    await this.tell(desk, id, { type: 'incidentVoided.v1', payload: { reason: 'Opened twice' } });
    this.count(await desk.ask('incident.erase', { id }));
    await desk.enter('amira');
  }

  private async tell(desk: SoakDesk, id: string, ...proposals: Proposal[]): Promise<boolean> {
    return this.count(await desk.ask('incident.tell', { id, proposals, settles: [] }));
  }

  private count(answer: { ok: true } | { ok: false; refusal: { code: string } }): boolean {
    if (answer.ok) return true;
    const { code } = answer.refusal;
    if (code === 'unexpected') throw new Error('something unexpected happened at a desk');
    this.refused[code] = (this.refused[code] ?? 0) + 1;
    return false;
  }

  private some(): string {
    return this.dice.pick(this.incidents.slice(-workedOn));
  }
}
