import s from './hide-screen.module.css';

export interface HideScreenProps {
  isOn: boolean;
  greeting: string;
  hint?: string;
}

/**
 * Covers the window with the branch's greeting. The focus stays where it was, so that what is typed
 * while the screen is hidden still arrives.
 */
export function HideScreen({ isOn, greeting, hint }: HideScreenProps) {
  if (!isOn) return null;
  return (
    <div className={s.cover} role="status">
      <p className={s.greeting}>{greeting}</p>
      {hint !== undefined && <p className={s.hint}>{hint}</p>}
    </div>
  );
}
