import type { ReactNode } from 'react';
import styles from './sheet.module.css';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Words that somebody typed: line ends kept, direction by their own script. */
export function Typed({ children }: { children: string }) {
  return (
    <span className={styles.typed} dir="auto">
      {children}
    </span>
  );
}
