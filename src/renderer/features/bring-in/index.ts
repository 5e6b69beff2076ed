export { BringInCard } from './bring-in-card';
export { BringIn } from './bring-in';
export { useBringIn } from './use-bring-in';
