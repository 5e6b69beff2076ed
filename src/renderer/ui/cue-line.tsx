import { Fragment } from 'react';
import { classNames } from './class-names';
import s from './cue-line.module.css';

export interface CueLineProps {
  children: string;
  cues?: readonly string[];
  isQuiet?: boolean;
}

/** What to do now, and a few open questions under it. */
export function CueLine({ children, cues = [], isQuiet }: CueLineProps) {
  return (
    <div className={classNames(s.cue, isQuiet && s.quiet)}>
      <h1 className={s.main} tabIndex={-1}>
        {children}
      </h1>
      {cues.length > 0 && (
        <p className={s.more}>
          {cues.map((cue, index) => (
            <Fragment key={cue}>
              {index > 0 && (
                <span className={s.dot} aria-hidden="true">
                  {' · '}
                </span>
              )}
              <span>{cue}</span>{' '}
            </Fragment>
          ))}
        </p>
      )}
    </div>
  );
}
