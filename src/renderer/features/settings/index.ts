export { LookUpSection } from './look-up-section';
export { BranchSection } from './branch-section';
export { DisplaySection } from './display-section';
export { EventsSection } from './events-section';
export { HoursSection } from './hours-section';
export { KeysSection } from './keys-section';
