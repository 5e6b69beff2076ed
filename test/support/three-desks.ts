/**
 * C1: three desks of one branch and a register. Whatever happens to lines, computers, clocks and copies, in whatever order:
 * once everything is whole again all of them tell the same, and nothing that was acknowledged is missing.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { retell } from '#domain/incident/retell';
import { Unreachable } from '#main/courier/http-port';
import type { Register } from '#main/courier/register-port';
import { ModelDesk, ben } from './model-desk';
import { RegisterInMemory } from './register-in-memory';
import { aStore } from './vault-store';

const desk = fc.nat(2);
const n = fc.nat(999);
const on = <K extends string>(kind: K) => fc.record({ kind: fc.constant(kind), desk, n });
const command = fc.oneof(
  { weight: 3, arbitrary: on('create') },
  { weight: 5, arbitrary: on('edit') },
  { weight: 4, arbitrary: on('note') },
  { weight: 2, arbitrary: on('hand over') },
  { weight: 1, arbitrary: on('attach') },
  { weight: 8, arbitrary: on('sync') },
  { weight: 2, arbitrary: on('sync broken off') },
  { weight: 2, arbitrary: on('partition') },
  { weight: 3, arbitrary: on('heal') },
  { weight: 2, arbitrary: on('crash') },
  { weight: 1, arbitrary: on('copy') },
  { weight: 1, arbitrary: on('restore an old copy') },
  { weight: 1, arbitrary: on('clock jump') },
  { weight: 1, arbitrary: on('checkpoint') },
  { weight: 1, arbitrary: on('erase') },
  { weight: 1, arbitrary: on('register copy') },
  { weight: 1, arbitrary: on('register restored') },
);
/** Small, so that several pushes of one desk are under way at once. */
const batchSize = 3;
type Command = { kind: string; desk: number; n: number };
const tenYears = 10 * 365.25 * 24 * 3_600_000;

class World {
  readonly register = new RegisterInMemory();
  readonly incidents: string[] = [];
  private readonly copies = new Map<number, string>();
  private registerCopy = this.register.snapshot();
  private letters = 3;
  private constructor(readonly desks: ModelDesk[]) {}

  static async of(store: { path: string; recoveryKey: string }): Promise<World> {
    return new World(await Promise.all(['A', 'B', 'C'].map((letter) => ModelDesk.join(letter, store))));
  }

  async run(command: Command): Promise<void> {
    const here = this.desks[command.desk]!;
    const id = this.incidents[command.n % Math.max(1, this.incidents.length)] ?? '';
    if (!id && ['edit', 'note', 'hand over', 'attach'].includes(command.kind)) return;
    switch (command.kind) {
      case 'create':
        this.incidents.push(await here.begin(`Charged twice, ${command.n}`));
        return;
      case 'edit':
        await here.tell(id, { type: 'happenedNoted.v1', payload: { when: `on day ${command.n}` } });
        return;
      case 'note':
        await here.tell(id, { type: 'noteAdded.v1', payload: { text: `note ${command.n}` } });
        return;
      case 'hand over':
        await here.tell(id, {
          type: 'incidentHandedOver.v1',
          payload: { to: ben.id, toName: ben.name, note: '' },
        });
        return;
      case 'attach':
        await here.attach(id, fileOf(command.n));
        return;
      case 'sync':
        return this.sync(here);
      case 'sync broken off':
        return this.sync(here, breakingOff(this.register, command.n)).catch((error: unknown) => {
          if (!(error instanceof Unreachable)) throw error;
        });
      case 'partition':
        here.isCutOff = true;
        return;
      case 'heal':
        here.isCutOff = false;
        return;
      case 'crash':
        return here.crash();
      case 'copy':
        this.copies.set(command.desk, here.copy());
        return;
      case 'restore an old copy': {
        const copy = this.copies.get(command.desk);
        if (!copy) return;
        this.copies.delete(command.desk);
        return here.goOnFrom(copy);
      }
      case 'clock jump':
        here.clock += Math.round((command.n / 999 - 0.5) * 2 * tenYears);
        return;
      case 'checkpoint':
        return here.checkpoint();
      case 'erase':
        if (command.n % 2 === 0 && id) await here.erase(id);
        return;
      case 'register copy':
        this.registerCopy = this.register.snapshot();
        return;
      case 'register restored':
        this.register.restore(this.registerCopy);
    }
  }

  async sync(desk: ModelDesk, register: Register = this.register): Promise<void> {
    await desk.sync(register, { batchSize });
    if (desk.side.memory.now.hold !== 'copied') return;
    this.letters += 1;
    await desk.joinAgain(String.fromCharCode(64 + this.letters));
    await desk.sync(register, { batchSize });
  }

  async healAll(): Promise<void> {
    for (const desk of this.desks) desk.isCutOff = false;
    for (let round = 0; round < 3; round += 1) for (const desk of this.desks) await this.sync(desk);
  }
}

/** The same register behind a line that loses one push, or its answer: the first, the second or the third from now on. */
function breakingOff(register: RegisterInMemory, n: number): Register {
  let left = n % 3;
  const push: Register['push'] = async (...asked) => {
    left -= 1;
    if (left === -1 && n % 2 === 0) throw new Unreachable();
    const reply = await register.push(...asked);
    if (left === -1) throw new Unreachable();
    return reply;
  };
  return Object.assign(Object.create(register) as RegisterInMemory, { push });
}

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('base64url');

/** Few different ones, so that the same is attached at several desks; some in more than one piece. */
const fileOf = (n: number) =>
  Buffer.concat([Buffer.from(`%PDF-1.7 ${n % 10}\n`), Buffer.alloc(n % 10 < 3 ? 300_000 : 100, n % 10)]);

type OnDisk = Awaited<ReturnType<ModelDesk['onDisk']>>;

/** What a desk holds of incidents that were not erased, without what the register refused by name. */
function sharedOf(desk: ModelDesk, all: OnDisk, erased: ReadonlySet<string>): string[] {
  const refused = new Set(desk.side.memory.now.notTaken.map(({ hash }) => hash));
  const events = [...all].filter(([id]) => !erased.has(id)).flatMap(([, found]) => found);
  const hashes = events.map(({ hash }) => hash);
  expect(new Set(hashes).size, 'an event stands on a disk twice').toBe(hashes.length);
  return hashes.filter((hash) => !refused.has(hash)).sort();
}

/** One round: these things happen, then everything is whole again. */
async function oneRound(
  store: { path: string; recoveryKey: string },
  commands: readonly Command[],
): Promise<void> {
  const world = await World.of(store);
  for (const one of commands) await world.run(one);
  const { register, desks } = world;
  const before = await Promise.all(desks.map((one) => one.onDisk()));
  await world.healAll();
  const { erased } = register;
  const there = register.kept.filter(({ event }) => !erased.has(event.header.incident));
  const expected = there.map(({ event }) => event.hash).sort();
  expect(new Set(expected).size).toBe(expected.length);
  // Each disk is read once: reading it takes longer than all the rest.
  const after = await Promise.all(desks.map((one) => one.onDisk()));
  for (const [at, one] of desks.entries()) {
    expect(sharedOf(one, after[at]!, erased)).toEqual(expected);
    expect(one.side.outbox.waiting).toBe(0);
  }
  // Nothing that stood on a disk when the lines came back is gone from it.
  for (const at of desks.keys()) {
    for (const [id, events] of before[at]!)
      expect(after[at]!.get(id)?.map(({ hash }) => hash)).toEqual(
        expect.arrayContaining(events.map(({ hash }) => hash)),
      );
  }
  const told = after.map((all) =>
    Object.fromEntries([...all].map(([id, events]) => [id, retell(id, events)])),
  );
  const refusedIn = new Set(
    desks.flatMap((one) => one.side.memory.now.notTaken.map(({ incident }) => incident)),
  );
  for (const id of Object.keys(told[0]!))
    if (!erased.has(id) && !refusedIn.has(id)) {
      expect(told[1]![id]).toEqual(told[0]![id]);
      expect(told[2]![id]).toEqual(told[0]![id]);
    }
  for (const [at, one] of desks.entries()) {
    // C10: what is being worked on has its photos and files at every desk. B12: of what was erased there are none.
    for (const [id, { attachments, state }] of Object.entries(told[at]!))
      if (!erased.has(id) && !refusedIn.has(id) && (state === 'open' || state === 'parked'))
        for (const { id: attachment, sha256 } of attachments)
          expect(hashOf(await one.attached(id, attachment))).toBe(sha256);
    expect(one.side.attachments.all().filter(({ incident }) => erased.has(incident))).toEqual([]);
    const words = [...after[at]!].filter(([id]) => erased.has(id)).flatMap(([, found]) => found);
    expect(words.filter(({ known }) => known !== null && known.type !== 'incidentErased.v1')).toEqual([]);
  }
  for (const one of desks) await one.end();
}

/** So many rounds, each other ones at every run; one that fails names its seed. */
export async function threeDesksTellTheSame(runs: number): Promise<void> {
  const store = await preparedStore();
  const round = fc.asyncProperty(fc.array(command, { minLength: 40, maxLength: 40 }), (commands) =>
    oneRound(store, commands),
  );
  await fc.assert(round, { numRuns: runs, endOnFailure: true });
}

/** The same for things that happen in this order. */
export async function theyTellTheSameAfter(commands: readonly Command[]): Promise<void> {
  await oneRound(await preparedStore(), commands);
}

async function preparedStore(): Promise<{ path: string; recoveryKey: string }> {
  const { path, recoveryKey, folder } = await aStore();
  await folder.release();
  return { path, recoveryKey };
}

/** Milliseconds that so many rounds may take on a busy computer. */
export const roundsWithin = (runs: number): number => 600_000 + Math.max(0, runs - 40) * 10_000;
