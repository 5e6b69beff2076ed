export { useHeadOffice, useHeadOfficeNotices } from './head-office-store';
export { HowItStands } from './how-it-stands';
export { JoinCard } from './join-card';
export { KnownTwice } from './known-twice';
export { NotTakenCard } from './not-taken-card';
export { StandingCard } from './standing-card';
