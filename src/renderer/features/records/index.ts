export { ExportRegister } from './export-register';
export { RecordsSection } from './records-section';
