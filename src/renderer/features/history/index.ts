// What the branch knows of a customer: the chip in the right column, and the sheet that it opens.
export { HistoryChip } from './history-chip';
export { HistorySheet } from './history-sheet';
