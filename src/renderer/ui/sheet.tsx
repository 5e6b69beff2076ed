import { X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import { classNames } from './class-names';
import { matches, parseHotkey } from './hotkey-chord';
import { useLayer } from './layers';
import s from './sheet.module.css';

export interface SheetProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  foot?: ReactNode;
  /** At the right edge, across the window under the bar, or all that is under the bar. */
  side?: 'right' | 'bar' | 'whole';
}

/** A panel that leaves the rest of the screen usable: nothing at the counter is modal. */
export function Sheet(props: SheetProps) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ onClose, title, closeLabel, children, foot, side = 'right' }: SheetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayer(true, onClose);
  useEffect(() => {
    const before = document.activeElement;
    const here = panel.current;
    // A field that asked for the focus keeps it.
    if (!here?.contains(before)) heading.current?.focus();
    return () => {
      // Only take the focus back if it was in here: somebody may have gone on typing behind the sheet.
      const isLost = document.activeElement === document.body || here?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // Continue, pressed in here, is this sheet's own button: the page behind it stays where it is. What can't be undone has no key.
  function goOn(event: KeyboardEvent) {
    if (event.repeat || !matches(parseHotkey('Ctrl+Enter'), event.nativeEvent)) return;
    event.preventDefault();
    panel.current?.querySelector<HTMLElement>(`.${s.foot} [data-look="primary"]`)?.click();
  }
  return (
    <div
      ref={panel}
      className={classNames(s.sheet, s[side])}
      role="dialog"
      aria-labelledby={id}
      onKeyDown={goOn}
    >
      <div className={s.head}>
        <h2 className={s.title} id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon={<X />} label={closeLabel} variant="quiet" size="bar" onPress={onClose} />
      </div>
      <div className={s.content}>{children}</div>
      {foot !== undefined && <div className={s.foot}>{foot}</div>}
    </div>
  );
}
