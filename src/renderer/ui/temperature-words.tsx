import { Button } from './button';
import { KeyHint } from './key-hint';
import { VisuallyHidden } from './visually-hidden';
import s from './temperature.module.css';

export interface TemperatureWord {
  /** 30–100 °C. */
  value: number;
  label: string;
  keyHint?: string;
}

export interface TemperatureWordsProps {
  label: string;
  options: readonly TemperatureWord[];
  value: number | null;
  onChange: (value: number) => void;
  /** Which word is pressed, by its value, once plus and minus have moved away from it. */
  current?: number | null;
}

/** Calm, warm, hot, boiling: one press each. */
export function TemperatureWords({ label, options, value, onChange, current }: TemperatureWordsProps) {
  const pressed = current === undefined ? value : current;
  return (
    <div className={s.words} role="group" aria-label={label}>
      {options.map((option) => (
        <Button
          key={option.value}
          isPressed={pressed === option.value}
          keyHint={option.keyHint}
          onPress={() => onChange(option.value)}
          isWide
        >
          {option.label}
        </Button>
      ))}
    </div>
  );
}

/** Where customers can see the screen: a plain number and its keys, no picture, no colour, no word. */
export function PlainTemperature({
  value,
  keyHint,
  label,
}: {
  value: string;
  keyHint: string;
  label: string;
}) {
  return (
    <p className={s.plain}>
      <VisuallyHidden>{label} </VisuallyHidden>
      {value} <KeyHint>{keyHint}</KeyHint>
    </p>
  );
}
