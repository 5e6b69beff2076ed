/** The home of a branch that is set up: made once for each way of setting it up, laid out as often as tests want one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '#contract/refusal';
import type { OfficeQuestions, OfficeSettings, QuestionName } from '#main/office/office-calls';
import { OfficeRoom } from '#main/office/office';
import { keepFolder, layOut, type KeptFolder } from './kept-folder';

export interface SetUp {
  readonly settings: Omit<OfficeSettings, 'home'>;
  readonly create: OfficeQuestions['setup.create']['args'];
  /** Epoch milliseconds. */
  readonly at: number;
}
interface Prepared {
  readonly files: KeptFolder;
  readonly recoveryKey: string;
}

const made = new Map<string, Promise<Prepared>>();

/** Into a home that is empty. Nobody is at the desk, and the records are closed. @returns the recovery key */
export async function layOutHome(home: string, setUp: SetUp): Promise<string> {
  const name = JSON.stringify(setUp);
  const prepared = made.get(name) ?? prepare(setUp);
  made.set(name, prepared);
  const { files, recoveryKey } = await prepared;
  layOut(files, home);
  return recoveryKey;
}

async function prepare({ settings, create, at }: SetUp): Promise<Prepared> {
  const home = mkdtempSync(join(tmpdir(), 'amends-prepared-'));
  try {
    const office = new OfficeRoom({ ...settings, home }, { now: () => at, onState: () => undefined });
    await office.start();
    const ask = async <Q extends QuestionName>(question: Q, args: OfficeQuestions[Q]['args']) =>
      value(await office.answer(question, args));
    const { recoveryKey, askBack } = await ask('setup.create', create);
    const groups = askBack.map((position) => recoveryKey.split('-')[position] ?? '');
    await ask('setup.confirmRecovery', { groups });
    await ask('stop', null);
    return { files: keepFolder(home), recoveryKey };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`the set-up was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
