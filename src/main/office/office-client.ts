// Main's side of the office: questions with a number each, answers matched to them. Whatever happens to the thread,
// every question gets an answer.
import { Worker } from 'node:worker_threads';
import type { AppState } from '#contract/app-state';
import { no, type Answer } from '#contract/refusal';
import { HttpCarrier } from '../courier/http-across';
import { noNetwork, type HttpPort } from '../courier/http-port';
import type {
  Displaying,
  FromThread,
  Office,
  OfficeNotice,
  OfficeQuestions,
  OfficeSettings,
  QuestionName,
} from './office-calls';

/** How long a stopping thread may take to save and wipe before it is ended, in milliseconds. */
const stopWithin = 10_000;

type Resolve = (answer: Answer<never>) => void;

/** A thread that reads its own code while main does something else. */
export interface PreparedOffice {
  /** Questions wait until the store was looked at. Once only. */
  begin(settings: OfficeSettings, http?: HttpPort): Office;
}

export function prepareOffice(
  file: string | URL = new URL('./store-worker.js', import.meta.url),
): PreparedOffice {
  const ahead = startThread(file);
  return { begin: (settings, http = noNetwork) => new OfficeThread({ file, settings, http, ahead }) };
}

/** Resolves when it has looked at the store, or has failed to: its answers say which. */
export async function startOffice(
  options: OfficeSettings & { workerFile?: string | URL; http?: HttpPort },
): Promise<Office> {
  const { workerFile, http, ...settings } = options;
  const office = prepareOffice(workerFile).begin(settings, http);
  await office.ask('app.state', {});
  return office;
}

function startThread(file: string | URL): Worker {
  const worker = new Worker(file);
  // The error itself may carry what somebody typed, so it goes nowhere.
  worker.on('error', () => undefined);
  return worker;
}

interface ThreadParts {
  readonly file: string | URL;
  readonly settings: OfficeSettings;
  readonly http: HttpPort;
  /** Started before its settings were known. */
  readonly ahead: Worker;
}

class OfficeThread implements Office {
  private worker: Worker | null = null;
  private isStopping = false;
  private lastId = 0;
  private readonly waiting = new Map<number, Resolve>();
  /** Whoever begins to listen hears first how it stands. */
  private lastState: AppState | null = null;
  private lastShown: Displaying | null = null;
  private readonly listeners: ((state: AppState) => void)[] = [];
  private readonly noticeListeners: ((told: OfficeNotice) => void)[] = [];
  private readonly displayListeners: ((shown: Displaying) => void)[] = [];

  constructor(private readonly parts: ThreadParts) {
    // It may have ended before anybody could hear of it.
    if (parts.ahead.threadId >= 0) this.begin(parts.ahead);
  }

  ask: Office['ask'] = (name, args) => this.put(name, args as never) as never;

  paperPage: Office['paperPage'] = (what) => this.put('paperPage', what);

  attach: Office['attach'] = (id, file) => this.put('attach', { id, file });

  attachmentBytes: Office['attachmentBytes'] = (what) => this.put('attachmentBytes', what);

  restoreLook: Office['restoreLook'] = (folder) => this.put('restoreLook', { folder });

  backUp: Office['backUp'] = (folder) => this.put('recordsBackUp', { folder });

  exportAll: Office['exportAll'] = (file) => this.put('recordsExportAll', { file });

  exportRegister: Office['exportRegister'] = (asked) => this.put('recordsExportRegister', asked);

  dueCalendar: Office['dueCalendar'] = (asked) => this.put('dueCalendar', asked);

  readTable: Office['readTable'] = (file) => this.put('bringInRead', { file });

  exportOne: Office['exportOne'] = (id, file) => this.put('recordsExportOne', { id, file });

  notePrinted: Office['notePrinted'] = (paper, how, copies) =>
    this.put('notePrinted', { paper, how, copies });

  letterEmail: Office['letterEmail'] = (choice) => this.put('letterEmail', choice);

  noteEmail: Office['noteEmail'] = (choice, addressed) => this.put('noteEmail', { choice, addressed });

  publish: Office['publish'] = (common, own) => this.put('overviewPublish', { common, own });

  printJobAdd: Office['printJobAdd'] = (asked) => this.put('printJobAdd', asked);

  printJobs: Office['printJobs'] = () => this.put('printJobs', null);

  printJobMove: Office['printJobMove'] = (job, move) => this.put('printJobMove', { job, ...move });

  printJobDrop: Office['printJobDrop'] = (job) => this.put('printJobDrop', { job });

  display: Office['display'] = (incident) => this.put('display', { incident });

  displayAnswer: Office['displayAnswer'] = (given) => this.put('displayAnswer', given);

  onDisplayChanged(listener: (shown: Displaying) => void): void {
    this.displayListeners.push(listener);
    if (this.lastShown) listener(this.lastShown);
  }

  onStateChanged(listener: (state: AppState) => void): void {
    this.listeners.push(listener);
    if (this.lastState) listener(this.lastState);
  }

  onNotice(listener: (told: OfficeNotice) => void): void {
    this.noticeListeners.push(listener);
  }

  wakeCourier(): void {
    if (this.worker) void this.put('wakeCourier', null);
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
    return this.worker ?? this.begin(startThread(this.parts.file));
  }

  private begin(worker: Worker): Worker {
    const carrier = new HttpCarrier(this.parts.http, (message) => worker.postMessage(message));
    worker.on('message', (message: FromThread) => {
      if ('http' in message) carrier.carry(message);
      else if ('notice' in message) for (const listener of this.noticeListeners) listener(message);
      else if ('state' in message) this.tellState(message.state);
      else if ('display' in message) this.tellShown(message.display);
      else this.settle(message.id, message.answer as Answer<never>);
    });
    worker.once('exit', () => {
      carrier.end();
      if (this.worker === worker) this.worker = null;
      for (const id of [...this.waiting.keys()]) this.settle(id, no({ code: 'unexpected' }));
    });
    worker.postMessage(this.parts.settings);
    this.worker = worker;
    return worker;
  }

  private tellState(state: AppState): void {
    this.lastState = state;
    for (const listener of this.listeners) listener(state);
  }

  private tellShown(shown: Displaying): void {
    this.lastShown = shown;
    for (const listener of this.displayListeners) listener(shown);
  }

  private settle(id: number, answer: Answer<never>): void {
    this.waiting.get(id)?.(answer);
    this.waiting.delete(id);
  }
}
