// F7 and F12 at the desk where no complaint is open: one is begun with that sheet.
import { useMenu } from '../app/notices';
import { beginWith } from '../features/conversation/begin-with';
import { useHotkeys } from '../ui/index';

export function SafetyKeysAtTheDesk() {
  const keys = {
    serious: () => void beginWith({ name: 'serious' }),
    helpMe: () => void beginWith({ name: 'help' }),
  };
  useHotkeys({ F7: keys.serious, F12: keys.helpMe });
  useMenu(keys);
  return null;
}
