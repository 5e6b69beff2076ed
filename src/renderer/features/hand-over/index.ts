// K5: somebody else takes it, once they've said so. The customer stays with whoever they came to.
export { GivenToYou } from './given-to-you';
export { HandOverNotice } from './hand-over-notice';
export { HandOverSheet } from './hand-over-sheet';
