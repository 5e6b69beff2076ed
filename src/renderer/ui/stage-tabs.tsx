import { Check } from 'lucide-react';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';
import s from './stage-tabs.module.css';

export interface Stage {
  id: string;
  label: string;
  isDone?: boolean;
}

export interface StageTabsProps {
  label: string;
  stages: readonly Stage[];
  current: string;
  onGo: (id: string) => void;
  doneLabel: string;
}

/** The way through a complaint. Any stage can be visited at any time. */
export function StageTabs({ label, stages, current, onGo, doneLabel }: StageTabsProps) {
  return (
    <nav className={s.nav} aria-label={label}>
      <ul className={s.list}>
        {stages.map((stage) => {
          const isCurrent = stage.id === current;
          return (
            <li key={stage.id}>
              <button
                type="button"
                className={classNames(s.stage, stage.isDone && s.done)}
                aria-current={isCurrent ? 'step' : undefined}
                onClick={() => onGo(stage.id)}
              >
                <span className={s.face}>
                  {stage.isDone && !isCurrent && <Check className={s.tick} aria-hidden="true" />}
                  {stage.label}
                  {stage.isDone && <VisuallyHidden> {doneLabel}</VisuallyHidden>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
