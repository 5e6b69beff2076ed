export { DamagedComplaint } from './damaged-complaint';
export { DueReminder } from './due-reminder';
export { EraseComplaint } from './erase-complaint';
export { RetentionCard } from './retention-card';
