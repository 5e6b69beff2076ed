// Somebody asked for a new complaint and main began none. It may have been asked anywhere, also with F7 or F12, so that no
// page can be the one that says why: what lies over every page of the desk does.
import { create } from 'zustand';
import type { Refusal } from '#contract/refusal';

/** Null: the last one was begun, or whoever asked has read why not, or went. */
export const useNotBegun = create<{ refusal: Refusal | null }>(() => ({ refusal: null }));

export const forgetNotBegun = () => useNotBegun.setState({ refusal: null });
