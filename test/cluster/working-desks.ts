// Desks of several branches that work on, whatever happens to the servers, and what must be true of them in the end.
import { expect } from 'vitest';
import { addBranch, deskCode, join } from '../load/signing-client';
import { pause, SimulatedDesk } from '../load/simulated-desk';

const people = [{ id: '0190a5f0-0000-7000-8000-00000000a002', name: 'Chen W.', role: 'manager' as const }];

export class WorkingDesks {
  private readonly listening = new AbortController();
  private readonly work: Promise<unknown>[];
  private isOver = false;

  private constructor(readonly desks: readonly SimulatedDesk[]) {
    this.work = desks.flatMap((desk) => [this.day(desk), desk.listen(this.listening.signal)]);
  }

  /** Two desks for each branch. */
  static async begin(address: string, code: string, branches = 3): Promise<WorkingDesks> {
    const office = await join({ address, code, name: 'Head office' });
    const desks: SimulatedDesk[] = [];
    for (let n = 0; n < branches; n += 1) {
      const branch = await addBranch(office.client, `Branch ${n}`, `B${String.fromCharCode(65 + n)}`);
      for (const name of ['Counter', 'Second counter']) {
        const joined = await join({ address, code: await deskCode(office.client, branch), name, people });
        desks.push(new SimulatedDesk(joined, desks.length, true));
      }
    }
    return new WorkingDesks(desks);
  }

  get acknowledged(): number {
    return this.desks.reduce((sum, desk) => sum + desk.acknowledged.size, 0);
  }
  get again(): number {
    return this.desks.reduce((sum, { figures }) => sum + figures.again, 0);
  }
  get slowestPushMs(): number {
    return Math.max(...this.desks.flatMap(({ figures }) => figures.pushMs));
  }

  /** Everything written is sent, and everybody reads to the end. */
  async end(): Promise<void> {
    this.isOver = true;
    await pause(1_500);
    this.listening.abort();
    await Promise.all(this.work);
    for (const desk of this.desks) await desk.pull();
  }

  /** Nothing that was acknowledged is lost, nothing is there twice, both desks of a branch have the same. */
  check(): void {
    for (let n = 0; n < this.desks.length; n += 2) {
      const [one, two] = [this.desks[n]!, this.desks[n + 1]!];
      const written = [...one.acknowledged, ...two.acknowledged].sort();
      expect([...one.pulled].sort()).toEqual(written);
      expect([...two.pulled].sort()).toEqual(written);
      expect(one.cursor).toBe(written.length);
    }
  }

  private async day(desk: SimulatedDesk): Promise<void> {
    while (!this.isOver) {
      await desk.push(desk.next());
      await pause(Math.random() * 400);
    }
  }
}
