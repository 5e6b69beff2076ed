// How a complaint reached us, when it isn't told at the counter: its times, reading it through, and the acknowledgement.
export { AcknowledgeSheet } from './acknowledge-sheet';
export { ReachedUs } from './reached-us';
export { otherWays } from './other-ways';
