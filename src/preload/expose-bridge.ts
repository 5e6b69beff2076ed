// What a page gets of Electron: two functions, and only the names its window may use.
import { contextBridge, ipcRenderer } from 'electron';

interface Names {
  calls: readonly string[];
  notices: readonly string[];
}

export function exposeBridge({ calls, notices }: Names): void {
  contextBridge.exposeInMainWorld('amends', {
    ask(name: string, args: unknown) {
      if (!calls.includes(name)) return refused({ code: 'notForThisWindow' });
      // What can't be copied to main (a function, a node) is an argument like any other that isn't valid.
      return ipcRenderer.invoke(name, args).catch(() => refused({ code: 'notValid', field: '' }));
    },
    on(notice: string, listener: (value: unknown) => void) {
      if (!notices.includes(notice)) return () => undefined;
      // The event itself stays here: it carries the way back to main.
      const hear = (_event: unknown, value: unknown) => listener(value);
      ipcRenderer.on(notice, hear);
      return () => {
        ipcRenderer.off(notice, hear);
      };
    },
  });
}

function refused(refusal: { code: string; field?: string }) {
  return Promise.resolve({ ok: false, refusal });
}
