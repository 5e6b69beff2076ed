// Listening, as the conversation screen joins it.
export { ListeningPart } from './listening-part';
export { ListeningSide } from './listening-side';
