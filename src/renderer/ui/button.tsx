import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import { KeyHint } from './key-hint';
import s from './button.module.css';

export interface ButtonLook {
  variant?: 'primary' | 'outlined' | 'quiet' | 'danger' | 'ink';
  /** Height: bar 44 px, normal 48, step 54 (Continue), large 64, huge 80 (the customer's screen). */
  size?: 'bar' | 'normal' | 'step' | 'large' | 'huge';
  /** A quiet one whose words need somebody soon. */
  tone?: 'amber';
}

export interface ButtonProps extends ButtonLook {
  children?: ReactNode;
  onPress?: () => void;
  icon?: ReactNode;
  keyHint?: string;
  isDisabled?: boolean;
  /** Makes it a switch (aria-pressed). */
  isPressed?: boolean;
  isExpanded?: boolean;
  isWide?: boolean;
  label?: string;
  type?: 'button' | 'submit';
  autoFocus?: boolean;
  describedBy?: string;
  controls?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ ref, ...props }: ButtonProps) {
  const { variant = 'outlined', size = 'normal', children, icon, keyHint, isPressed, isWide, label } = props;
  return (
    <AriaButton
      ref={ref}
      type={props.type ?? 'button'}
      data-look={variant}
      className={classNames(
        s.button,
        s[isPressed ? 'ink' : variant],
        s[size],
        props.tone && s[props.tone],
        isWide && s.wide,
        children === undefined && s.bare,
      )}
      onPress={props.onPress}
      isDisabled={props.isDisabled}
      autoFocus={props.autoFocus}
      aria-pressed={isPressed}
      aria-expanded={props.isExpanded}
      aria-controls={props.controls}
      aria-label={label}
      aria-describedby={props.describedBy}
    >
      {icon !== undefined && (
        <span className={s.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children !== undefined && <span className={s.words}>{children}</span>}
      {keyHint !== undefined && <KeyHint>{keyHint}</KeyHint>}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'isWide'> {
  icon: ReactNode;
  label: string;
}

/** A button whose face is an icon; its label is what screen readers hear. */
export function IconButton(props: IconButtonProps) {
  return <Button {...props} />;
}
