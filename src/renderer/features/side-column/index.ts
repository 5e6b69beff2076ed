// The right column, the same beside every step.
export { SideColumn } from './side-column';
