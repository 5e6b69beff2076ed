export { BranchSection } from './branch-section';
export { EventsSection } from './events-section';
export { KeysSection } from './keys-section';
