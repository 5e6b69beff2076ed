// Stands in until the office is there: an app that isn't set up, and says so.
import type { AppState } from '#contract/app-state';
import { no, yes } from '#contract/refusal';

export async function startOffice(options: {
  home: string;
  appVersion: string;
  playbooks: string;
  keyring: { secret: Uint8Array | null; name: string; changed: boolean };
}) {
  const state: AppState = {
    version: options.appVersion,
    phase: 'new',
    problem: null,
    sample: null,
    branch: null,
    people: [],
    person: null,
    recoveryUnconfirmed: false,
    keyring: { available: options.keyring.secret !== null, name: options.keyring.name },
  };
  return {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    ask: async (name: string, _args: unknown): Promise<any> => {
      return name === 'app.state' ? yes(state) : no({ code: 'notOpen' });
    },
    paperPage: async () => no({ code: 'notFiled' }),
    notePrinted: async () => yes(null),
    onStateChanged: (_listener: (state: AppState) => void): void => undefined,
    stop: async (): Promise<void> => undefined,
  };
}
