import s from './avatar.module.css';

/** Initials in a circle: names at the desk are initials, and pictures of people are never kept. */
export function Avatar({ initials }: { initials: string }) {
  return (
    <span className={s.avatar} aria-hidden="true">
      {initials}
    </span>
  );
}
