import s from './demo-ribbon.module.css';

/** Marks every screen of the sample branch, quietly; it never takes a click. */
export function DemoRibbon({ children }: { children: string }) {
  return (
    <p className={s.ribbon} role="note">
      <span className={s.words}>{children}</span>
    </p>
  );
}
