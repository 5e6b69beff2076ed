// The sheets that every step can open: a manager, something serious, help for whoever stands here.
export { HelpSheet } from './help-sheet';
export { ManagerSheet } from './manager-sheet';
export { SeriousSheet } from './serious-sheet';
