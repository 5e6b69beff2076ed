import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names';
import { KeyHint } from './key-hint';
import s from './menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  hint?: string;
  icon?: ReactNode;
  keyHint?: string;
  isDisabled?: boolean;
}

export interface MenuProps {
  /** On the button. */
  label: string;
  /** For screen readers, where the label alone doesn't say of what. */
  name?: string;
  icon?: ReactNode;
  items: readonly MenuEntry[];
  onChoose: (id: string) => void;
  look?: 'pill' | 'outlined' | 'quiet';
}

export function Menu({ label, name, icon, items, onChoose, look = 'pill' }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={classNames(s.button, s[look])} {...(name ? { 'aria-label': name } : {})}>
        <span className={s.face}>
          {icon}
          <span>{label}</span>
          <ChevronDown />
        </span>
      </AriaButton>
      <Popover className={s.popover} placement="bottom end" offset={6}>
        <AriaMenu className={s.menu} onAction={(id) => onChoose(String(id))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={s.item}
              isDisabled={item.isDisabled}
            >
              {item.icon}
              <span className={s.words}>
                <Text slot="label">{item.label}</Text>
                {item.hint !== undefined && (
                  <Text slot="description" className={s.hint}>
                    {item.hint}
                  </Text>
                )}
              </span>
              {item.keyHint !== undefined && <KeyHint>{item.keyHint}</KeyHint>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
