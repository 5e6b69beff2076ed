// The parts of the stage "Read back", by the kind of step they serve.
export { ComingBackPart } from './coming-back-part';
export { OutcomePart } from './outcome-part';
export { RecapPart } from './recap-part';
