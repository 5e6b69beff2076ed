// The steps from the first apology to "Have I missed anything?", as the conversation screen joins them.
export { ApologyPart } from './apology-part';
export { AspectsPart } from './aspects-part';
export { ConfirmingPart } from './confirming-part';
export { MissedPart } from './missed-part';
export { QuestionPart } from './question-part';
