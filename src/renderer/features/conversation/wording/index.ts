// Quiet hints under what staff write themselves.
export { PromiseSpotted } from './promise-spotted';
export { WordingHints } from './wording-hints';
