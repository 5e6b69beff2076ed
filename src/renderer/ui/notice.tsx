import { CircleAlert, Clock, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import s from './notice.module.css';

const icons = { info: <Info />, amber: <Clock />, red: <CircleAlert /> };

export interface NoticeProps {
  tone?: 'info' | 'amber' | 'red';
  title?: string;
  /** What is safe, what happened, what to do. */
  children?: ReactNode;
  action?: ReactNode;
  /** Announced when it appears. */
  isLive?: boolean;
}

export function Notice({ tone = 'info', title, children, action, isLive }: NoticeProps) {
  const liveRole = tone === 'red' ? 'alert' : 'status';
  return (
    <div className={classNames(s.notice, s[tone])} role={isLive ? liveRole : undefined}>
      <span className={s.icon} aria-hidden="true">
        {icons[tone]}
      </span>
      <div className={s.body}>
        {title !== undefined && <p className={s.title}>{title}</p>}
        {children !== undefined && <div className={s.text}>{children}</div>}
        {action !== undefined && <div className={s.action}>{action}</div>}
      </div>
    </div>
  );
}

export interface MissingListProps {
  title: string;
  items: readonly { id: string; label: string }[];
  onGo: (id: string) => void;
}

/** What a gate still waits for, each with the way there. It lists; it never nags. */
export function MissingList({ title, items, onGo }: MissingListProps) {
  const id = useId();
  return (
    <div className={classNames(s.notice, s.missing)} role="group" aria-labelledby={id}>
      <div className={s.body}>
        <p className={s.title} id={id}>
          {title}
        </p>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <button type="button" className={s.go} onClick={() => onGo(item.id)}>
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
