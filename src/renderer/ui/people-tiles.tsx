import type { KeyboardEvent, Ref } from 'react';
import { useId } from 'react';
import { Avatar } from './avatar';
import { GroupFrame, useFieldIds } from './field-frame';
import s from './choice.module.css';

export interface Person {
  id: string;
  initials: string;
  name: string;
  role: string;
}

export interface PeopleTilesProps {
  label: string;
  people: readonly Person[];
  value: string | null;
  onChange: (id: string) => void;
  /** Pressed by finger or mouse: the PIN comes next. Arrow keys only move along. */
  onPick?: () => void;
  /** A digit typed on a tile begins the PIN: nobody who walks with keys has to find its field first. */
  onDigit?: (digit: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Who is at the desk. Nothing on a tile says how much anybody has to do. */
export function PeopleTiles({ label, people, value, onChange, onPick, onDigit, ref }: PeopleTilesProps) {
  const ids = useFieldIds();
  const group = useId();
  return (
    <GroupFrame label={label} isLabelHidden ids={ids} role="radiogroup">
      <div className={s.tiles}>
        {people.map((person, index) => (
          <div key={person.id} className={s.tile}>
            <input
              ref={index === 0 ? ref : undefined}
              type="radio"
              className={s.native}
              name={group}
              value={person.id}
              checked={value === person.id}
              onChange={() => onChange(person.id)}
              onClick={(event) => event.detail > 0 && onPick?.()}
              onKeyDown={(event) => {
                const digit = digitOf(event);
                if (event.key !== 'Enter' && digit === null) return;
                event.preventDefault();
                onChange(person.id);
                if (digit !== null) onDigit?.(digit);
                onPick?.();
              }}
              aria-labelledby={`${group}-${index}`}
              aria-describedby={`${group}-${index}-role`}
            />
            <Avatar initials={person.initials} />
            <span className={s.tileName} id={`${group}-${index}`}>
              {person.name}
            </span>
            <span className={s.tileRole} id={`${group}-${index}-role`}>
              {person.role}
            </span>
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}

function digitOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string | null {
  return /^\d$/.test(key) && !ctrlKey && !altKey && !metaKey ? key : null;
}
