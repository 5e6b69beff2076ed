// Somebody asked for a new complaint and main began none. It may have been asked anywhere, also with F7 or F12, so that no
// page can be the one that says why: what lies over every page of the desk does.
import { create } from 'zustand';
import type { Refusal } from '#contract/refusal';

interface NotBegun {
  /** Null: the last one was begun, or whoever asked has read why not, or went. */
  refusal: Refusal | null;
  /** What it was wanted for where somebody may be in danger: F7, F12. */
  wanted: 'serious' | 'help' | null;
}

export const useNotBegun = create<NotBegun>(() => ({ refusal: null, wanted: null }));

export const forgetNotBegun = () => useNotBegun.setState({ refusal: null, wanted: null });
