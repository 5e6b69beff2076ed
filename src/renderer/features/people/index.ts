export { OwnPinSheet, useOwnPinSheet } from './own-pin-sheet';
export { PeopleSection } from './people-section';
