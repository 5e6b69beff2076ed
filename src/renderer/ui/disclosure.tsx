import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button } from './button';
import s from './disclosure.module.css';

export interface DisclosureProps {
  label: string;
  children: ReactNode;
  /** Given: somebody else decides. */
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
}

/** Something that unfolds under its button. */
export function Disclosure({ label, children, isOpen, onToggle }: DisclosureProps) {
  const [isOpenHere, setOpenHere] = useState(false);
  const id = useId();
  const open = isOpen ?? isOpenHere;
  function toggle() {
    setOpenHere(!open);
    onToggle?.(!open);
  }
  return (
    <div className={s.disclosure} data-discloses="">
      <Button variant="quiet" size="bar" onPress={toggle} isExpanded={open} controls={id}>
        {label}
      </Button>
      <div id={id} className={s.content} hidden={!open} data-unfolds="">
        {children}
      </div>
    </div>
  );
}

/** The reason for a question, in the words staff could pass on. */
export function WhyWeAsk({ label, children }: { label: string; children: ReactNode }) {
  return <Disclosure label={label}>{children}</Disclosure>;
}
