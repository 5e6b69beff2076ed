// The preload's bridge, as every window of ours has it.
import type { AmendsBridge } from '#contract/window-bridge';

declare global {
  interface Window {
    readonly amends: AmendsBridge;
  }
}
