import { classNames } from './class-names';
import s from './saved-note.module.css';

export interface SavedNoteProps {
  children: string;
  state?: 'saved' | 'saving' | 'failed';
  look?: 'pill' | 'plain';
}

/** Says quietly that what was typed is kept; only a failure is loud. */
export function SavedNote({ children, state = 'saved', look = 'pill' }: SavedNoteProps) {
  return (
    <span className={classNames(s.note, s[look], s[state])} role="status" aria-live="polite">
      {look === 'pill' && <span className={s.dot} aria-hidden="true" />}
      <span>{children}</span>
    </span>
  );
}
