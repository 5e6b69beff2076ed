import { Circle, CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';
import s from './promise-list.module.css';

export interface PromiseItem {
  id: string;
  text: string;
  when: string;
  state: 'late' | 'due' | 'later' | 'done';
  stateLabel: string;
}

const icons = { late: <CircleAlert />, due: <Clock />, later: <Circle />, done: <CircleCheck /> };

/** What was promised, the broken ones first and in red: the only red at the desk. */
export function PromiseList({
  items,
  onOpen,
}: {
  items: readonly PromiseItem[];
  onOpen?: (id: string) => void;
}) {
  return (
    <ul className={s.list}>
      {items.map((item) => (
        <li key={item.id} className={classNames(s.item, s[item.state])}>
          <span className={s.icon} aria-hidden="true">
            {icons[item.state]}
          </span>
          <span className={s.words}>
            {onOpen ? (
              <button type="button" className={s.open} onClick={() => onOpen(item.id)}>
                {item.text}
              </button>
            ) : (
              <span className={s.text}>{item.text}</span>
            )}
            <span className={s.when}>
              <VisuallyHidden>{item.stateLabel}: </VisuallyHidden>
              {item.when}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
