// Papers of the branch and of one complaint: looked at first, then printed or saved.
export { PaperDesk } from './paper-desk';
export { PaperHere } from './paper-here';
export { PapersOf } from './papers-of';
export { SaveCalendar } from './save-calendar';
export { TypeInForm } from './type-in-form';
export { useMade } from './use-papers';
