import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Pill } from './pill';
import type { Tone } from './tone';
import s from './offer-row.module.css';

export interface OfferRowProps {
  title: string;
  /** The ground and when it arrives: "Theirs by right (4.5) · at once". */
  ground: string;
  amount?: string;
  /** Whose it is to give. */
  pill?: { label: string; tone: Tone } | undefined;
  isAdded: boolean;
  onToggle: () => void;
  /** A second way in one press: offered, and they said yes. `about` is its whole name. */
  quick?: { label: string; about: string; onPress: () => void };
  addLabel: string;
  addedLabel: string;
  /** Unfolded under the row: the sum, the date, the reason. */
  children?: ReactNode;
}

/** One remedy that can be offered. */
export function OfferRow(props: OfferRowProps) {
  return (
    <div role="group" aria-label={props.title} className={classNames(s.offer, props.isAdded && s.added)}>
      <div className={s.row}>
        <div className={s.words}>
          <p className={s.title}>{props.title}</p>
          <p className={s.ground}>{props.ground}</p>
        </div>
        <strong className={s.amount}>{props.amount}</strong>
        {props.pill && (
          <div className={s.pill}>
            <Pill tone={props.pill.tone}>{props.pill.label}</Pill>
          </div>
        )}
        {props.quick && (
          <Button variant="quiet" label={props.quick.about} onPress={props.quick.onPress}>
            {props.quick.label}
          </Button>
        )}
        <Button
          variant={props.isAdded ? 'primary' : 'outlined'}
          icon={props.isAdded ? <Check /> : <Plus />}
          label={props.isAdded ? props.addedLabel : props.addLabel}
          onPress={props.onToggle}
        />
      </div>
      {props.children !== undefined && <div className={s.detail}>{props.children}</div>}
    </div>
  );
}
