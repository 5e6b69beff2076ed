// The sheets that every step can open: a manager, something serious, help for whoever stands here, and one about one of us.
export { AboutOneOfUs } from './about-one-of-us';
export { ColleagueSheet } from './colleague-sheet';
export { HelpSheet } from './help-sheet';
export { ManagerSheet } from './manager-sheet';
export { SeriousSheet } from './serious-sheet';
