import { say } from '../../messages/say';
import { TextField } from '../../ui/index';

interface Props {
  value: string;
  onChange: (badge: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** K7: may be left empty. */
export function BadgeField({ value, onChange, error, autoFocus = false }: Props) {
  return (
    <TextField
      label={say('badge')}
      labelNote={say('optional')}
      hint={say('badgeHint')}
      value={value}
      onChange={onChange}
      error={error}
      // A little more than fits, so that a slip of the finger is said and not cut.
      maxLength={24}
      width="half"
      name="badge"
      autoComplete="off"
      autoFocus={autoFocus}
    />
  );
}
