export { RecordsSection } from './records-section';
