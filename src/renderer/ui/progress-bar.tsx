import { useId } from 'react';
import s from './progress-bar.module.css';

export interface ProgressBarProps {
  /** What is under way. */
  label: string;
  done: number;
  /** 0: nobody knows yet. */
  total: number;
  /** The same in words: "3,400 of 12,000". */
  text: string;
}

/** How far a long piece of work has come, while everything else goes on. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={s.progress}>
      <span className={s.label} id={id}>
        {label}
      </span>
      <progress className={s.bar} aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
      {total > 0 && <span className={s.text}>{text}</span>}
    </div>
  );
}
