// Nobody has touched the desk for a while: it says so for twenty seconds, and any key or tap keeps it open.
import { useEffect, useState } from 'react';
import { ask } from '../../app/bridge';
import { say } from '../../messages/say';
import { VisuallyHidden } from '../../ui/index';
import s from './lock-warning.module.css';

/** Telling main more often than this changes nothing. */
const toldEvery = 20_000;

export function LockWarning() {
  const [seconds, setSeconds] = useState<number | null>(null);
  const isWarning = seconds !== null;
  useEffect(() => window.amends.on('lock.soon', (soon) => setSeconds(soon?.seconds ?? null)), []);
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const awake = () => {
      if (!isWarning && performance.now() - told < toldEvery) return;
      told = performance.now();
      setSeconds(null);
      void ask('shift.awake', {});
    };
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, awake, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, awake, { capture: true });
    };
  }, [isWarning]);
  return (
    <div role="status">
      {isWarning && (
        <div className={s.warning}>
          {/* Counted down to the eye, said once to the ear. */}
          <VisuallyHidden>{say('lockSoonSpoken')}</VisuallyHidden>
          <span aria-hidden="true">
            {say('lockSoon', { seconds })}
            <span className={s.hint}>{say('lockSoonHint')}</span>
          </span>
        </div>
      )}
    </div>
  );
}
