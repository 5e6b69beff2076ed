// K6: the screen turned round, a two-way page in large type.
export { TurnedPage } from './turned-page';
