// 9.6: what waits for a manager's word, answered from the manager's own desk.
export { WaitsForYou } from './waits-for-you';
