// Quiet hints under what staff write themselves.
export { WordingHints } from './wording-hints';
