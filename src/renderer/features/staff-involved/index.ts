// The parts of what the full length adds, by the kind of step they serve, and when it is needed.
export { FactsPart } from './facts-part';
export { useNeededLength } from './needed-length';
export { StaffPart } from './staff-part';
