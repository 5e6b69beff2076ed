// The small one (K1), as the conversation screen joins it.
export { SmallOnePage } from './small-one-page';
