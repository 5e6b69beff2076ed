import s from './key-hint.module.css';

/** A key's name in a small frame. Decoration: the control beside it has the name, the menu lists the keys. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className={s.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
