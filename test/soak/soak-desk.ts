// A desk's program seen from outside: asked, killed, opened again. What was under way when it was killed has no answer.
import { fork, type ChildProcess } from 'node:child_process';
import type { Answer } from '#contract/refusal';
import type { OfficeQuestions, QuestionName } from '#main/office/office-calls';
import type { Line } from '../support/cut-line';
import type { Held } from './held-in';

export const passphrase = 'quiet lantern over harbour';
export const pins = { chen: '271828', amira: '314159', ben: '161803' };
export type Person = keyof typeof pins;

/** It was killed while it was asked. */
export class Gone extends Error {}

export class SoakDesk {
  private child: ChildProcess | null = null;
  private count = 0;
  private readonly waiting = new Map<
    number,
    { done: (answer: unknown) => void; fail: (why: Error) => void }
  >();
  /** Milliseconds that its clock is off. */
  off = 0;
  /** Who stands there; null while it is closed. */
  atDesk: Person | null = null;
  /** From the moment it is told to close: a deed that is under way may still let somebody in. */
  private isEnding = false;

  /** @param program desk-program, built */
  constructor(
    readonly name: string,
    readonly home: string,
    private readonly around: { program: string; playbooks: string },
    readonly line: Line,
  ) {}

  get isOpen(): boolean {
    return this.atDesk !== null && !this.isEnding;
  }

  start(what = ''): void {
    const { program, playbooks } = this.around;
    const child = fork(program, [this.home, playbooks, what], {
      ...{ serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] },
    });
    this.child = child;
    this.isEnding = false;
    child.on('message', (message) => {
      const { n, answer } = message as { n: number; answer: unknown };
      this.waiting.get(n)?.done(answer);
      this.waiting.delete(n);
    });
    child.once('exit', () => {
      if (this.child === child) this.child = null;
      for (const { fail } of this.waiting.values()) fail(new Gone(this.name));
      this.waiting.clear();
    });
  }

  /** @throws Gone */
  ask<Q extends QuestionName>(
    name: Q,
    args: OfficeQuestions[Q]['args'],
  ): Promise<Answer<OfficeQuestions[Q]['reply']>> {
    return this.send(name, args) as Promise<Answer<OfficeQuestions[Q]['reply']>>;
  }

  /** The same where nothing but yes is right. @throws Gone */
  async must<Q extends QuestionName>(
    name: Q,
    args: OfficeQuestions[Q]['args'],
  ): Promise<OfficeQuestions[Q]['reply']> {
    const answer = await this.ask(name, args);
    if (!answer.ok) throw new Error(`${this.name}, ${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }

  async turnTheClock(off: number): Promise<void> {
    this.off = off;
    if (this.child) await this.send('turn the clock', off);
  }

  /** The program begins and somebody opens the shop. */
  async open(): Promise<void> {
    this.start();
    await this.turnTheClock(this.off);
    await this.must('store.open', { passphrase });
    await this.enter('amira');
  }

  async enter(person: Person): Promise<void> {
    await this.must('shift.enter', { person: await this.idOf(person), pin: pins[person] });
    this.atDesk = person;
  }

  async idOf(person: Person): Promise<string> {
    const { people } = await this.must('app.state', {});
    const found = people.find(({ name }) => name.toLowerCase().startsWith(person));
    if (!found) throw new Error(`nobody at ${this.name} is called ${person}`);
    return found.id;
  }

  /** The plug is pulled. */
  async kill(): Promise<void> {
    const { child } = this;
    this.atDesk = null;
    this.isEnding = true;
    if (!child) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    const { child } = this;
    this.atDesk = null;
    this.isEnding = true;
    if (!child) return;
    await this.must('stop', null);
    const ended = new Promise((done) => child.once('exit', done));
    child.disconnect();
    await ended;
  }

  /** Of its store, while nobody has it open. */
  async held(): Promise<Held> {
    this.start('dump');
    const held = (await this.send('dump', passphrase)) as Held;
    await this.kill();
    return held;
  }

  private send(name: string, args: unknown): Promise<unknown> {
    const { child } = this;
    if (!child) return Promise.reject(new Gone(this.name));
    this.count += 1;
    const n = this.count;
    return new Promise((done, fail) => {
      this.waiting.set(n, { done, fail });
      child.send({ n, name, args }, (error) => {
        if (error) fail(new Gone(this.name));
      });
    });
  }
}
