// Main's side of the office: questions with a number each, answers matched to them. Whatever happens to the thread,
// every question gets an answer.
import { Worker } from 'node:worker_threads';
import type { AppState } from '#contract/app-state';
import { no, type Answer } from '#contract/refusal';
import type { FromThread, Office, OfficeQuestions, OfficeSettings, QuestionName } from './office-calls';

/** How long a stopping thread may take to save and wipe before it is ended, in milliseconds. */
const stopWithin = 10_000;

type Resolve = (answer: Answer<never>) => void;

/** Starts the thread and resolves when it has looked at the store, or has failed to: its answers say which. */
export async function startOffice(options: OfficeSettings & { workerFile?: string | URL }): Promise<Office> {
  const { workerFile, ...settings } = options;
  const office = new OfficeThread(workerFile ?? new URL('./store-worker.js', import.meta.url), settings);
  await office.ask('app.state', {});
  return office;
}

class OfficeThread implements Office {
  private worker: Worker | null = null;
  private isStopping = false;
  private lastId = 0;
  private readonly waiting = new Map<number, Resolve>();
  private readonly listeners: ((state: AppState) => void)[] = [];

  constructor(
    private readonly file: string | URL,
    private readonly settings: OfficeSettings,
  ) {}

  ask: Office['ask'] = (name, args) => this.put(name, args as never) as never;

  paperPage: Office['paperPage'] = (what) => this.put('paperPage', what);

  attach: Office['attach'] = (id, file) => this.put('attach', { id, file });

  attachmentBytes: Office['attachmentBytes'] = (what) => this.put('attachmentBytes', what);

  restoreLook: Office['restoreLook'] = (folder) => this.put('restoreLook', { folder });

  backUp: Office['backUp'] = (folder) => this.put('recordsBackUp', { folder });

  exportAll: Office['exportAll'] = (file) => this.put('recordsExportAll', { file });

  exportOne: Office['exportOne'] = (id, file) => this.put('recordsExportOne', { id, file });

  notePrinted: Office['notePrinted'] = (id, how, printer, copies) =>
    this.put('notePrinted', { id, how, printer, copies });

  onStateChanged(listener: (state: AppState) => void): void {
    this.listeners.push(listener);
  }

  async stop(): Promise<void> {
    const { worker } = this;
    if (!worker || this.isStopping) return;
    const ended = new Promise<void>((done) => worker.once('exit', () => done()));
    const tooLate = setTimeout(() => void worker.terminate(), stopWithin);
    await this.put('stop', null);
    this.isStopping = true;
    await ended;
    clearTimeout(tooLate);
  }

  private put<Q extends QuestionName>(
    name: Q,
    args: OfficeQuestions[Q]['args'],
  ): Promise<Answer<OfficeQuestions[Q]['reply']>> {
    return new Promise((resolve) => {
      if (this.isStopping) return resolve(no({ code: 'unexpected' }));
      const id = ++this.lastId;
      this.waiting.set(id, resolve as Resolve);
      try {
        this.thread().postMessage({ id, name, args });
      } catch {
        this.waiting.delete(id);
        resolve(no({ code: 'unexpected' }));
      }
    });
  }

  /** A thread that ended by itself is started anew by the next question: closed, with everything on disk. */
  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file, { workerData: this.settings });
    worker.on('message', (message: FromThread) => {
      if ('state' in message) for (const listener of this.listeners) listener(message.state);
      else this.settle(message.id, message.answer as Answer<never>);
    });
    // The error itself may carry what somebody typed, so it goes nowhere.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = null;
      for (const id of [...this.waiting.keys()]) this.settle(id, no({ code: 'unexpected' }));
    });
    this.worker = worker;
    return worker;
  }

  private settle(id: number, answer: Answer<never>): void {
    this.waiting.get(id)?.(answer);
    this.waiting.delete(id);
  }
}
