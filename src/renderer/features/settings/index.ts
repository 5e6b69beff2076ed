export { BranchSection } from './branch-section';
export { DisplaySection } from './display-section';
export { EventsSection } from './events-section';
export { KeysSection } from './keys-section';
