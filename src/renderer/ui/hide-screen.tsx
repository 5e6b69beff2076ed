import s from './hide-screen.module.css';

export interface HideScreenProps {
  isOn: boolean;
  greeting: string;
  hint: string;
  /** For a finger: the hint is the way back too. */
  onShow: () => void;
}

/**
 * Covers the window with the branch's greeting. The focus stays where it was, so that what is typed
 * while the screen is hidden still arrives.
 */
export function HideScreen({ isOn, greeting, hint, onShow }: HideScreenProps) {
  if (!isOn) return null;
  return (
    <div className={s.cover} role="status">
      <p className={s.greeting}>{greeting}</p>
      <button
        type="button"
        className={s.hint}
        tabIndex={-1}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onShow}
      >
        {hint}
      </button>
    </div>
  );
}
