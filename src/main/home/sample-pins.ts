import type { AppState } from '#contract/app-state';
import type { Answer } from '#contract/refusal';

/** `--demo`: whoever tries the app from a terminal reads there how to get in. Only ever of the sample branch. */
export function tellSamplePins(answer: Answer<AppState>): void {
  if (!answer.ok || !answer.value.sample) {
    process.stdout.write('The sample branch could not be opened.\n');
    return;
  }
  const { sample, branch, people } = answer.value;
  const tiles = people.map((tile) => `  ${tile.name} (${tile.role}): PIN ${sample.pin}\n`).join('');
  process.stdout.write(`Sample branch ${branch?.name ?? ''}\n${tiles}Passphrase: ${sample.passphrase}\n`);
}
