// The parts of the stage "Put right", by the kind of step they serve.
export { FindingPart } from './finding-part';
export { LedgerPart } from './ledger-part';
export { RemediesPart } from './remedies-part';
export { SoughtPart } from './sought-part';
