// K6: how we talk, who speaks for whom, what they wrote themselves.
export { WaysSheet } from './ways-sheet';
export { WithheldNotice } from './withheld-notice';
export { WrittenByThem } from './written-by-them';
