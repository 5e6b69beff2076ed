export { PaperSection } from './paper-section';
export { PrintAll } from './print-all';
export { QueueList } from './queue-list';
export { Printing } from './printing';
