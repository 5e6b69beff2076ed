export { LetterPage } from './letter-page';
export { LetterWay } from './letter-way';
export { useLetter } from './letter-store';
