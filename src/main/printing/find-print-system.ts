// Which print system this computer has. Asked anew each time: CUPS may start later than the desk, or be started again.
import { findServer } from './ipp/print-server';
import { cupsSystem } from './cups-system';
import type { PrintSystem } from './print-system';

export function findPrintSystem(
  env: Partial<Record<string, string>>,
  platform: string,
  otherwise: PrintSystem,
): PrintSystem {
  const here = (): PrintSystem => {
    const address = platform === 'win32' ? null : findServer(env);
    return address ? cupsSystem(address) : otherwise;
  };
  return {
    printers: () => here().printers(),
    takesPdfs: () => here().takesPdfs(),
    submit: (...args) => here().submit(...args),
    fate: (...args) => here().fate(...args),
    cancel: (...args) => here().cancel(...args),
  };
}
