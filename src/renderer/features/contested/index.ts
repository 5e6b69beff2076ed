// Two desks told of one thing without knowing of each other: seen plainly, and settled by a person.
export { ContestedPart } from './contested-part';
export { ContestedNotice, ContestedSheet } from './contested-sheet';
