// How the shop stands, asked before anything else of the page is run: main answers while React and the screens make themselves
// ready. What main tells meanwhile counts more than the answer.
import type { AppState } from '#contract/app-state';
import { yes, type Answer } from '#contract/refusal';
import type { AmendsBridge } from '#contract/window-bridge';

let first: { answer: Promise<Answer<AppState>>; stop: () => void; told: AppState | null } | null = null;

export function askFirst(amends: AmendsBridge): void {
  const stop = amends.on('state.changed', (state) => first && (first.told = state));
  first = { answer: amends.ask('app.state', {}), stop, told: null };
}

/** For whoever comes first, and listens to main from now on; null for everybody after. */
export function firstAnswer(): Promise<Answer<AppState>> | null {
  if (!first) return null;
  const { answer, stop, told } = first;
  first = null;
  stop();
  return told ? Promise.resolve(yes(told)) : answer;
}
