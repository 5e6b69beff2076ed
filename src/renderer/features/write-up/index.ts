// "I'll write it up after" (K3), as the conversation screen joins it.
export { WriteUpPage } from './write-up-page';
export { WriteUpStrip } from './write-up-strip';
