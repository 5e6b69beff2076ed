// A room of the app whose code is read when somebody first goes there, or before that, while nobody does anything. The page that
// opens the app is small for it.
import { useEffect, useReducer, type ComponentType, type ReactNode } from 'react';

export type Room<P> = ((props: P) => ReactNode) & {
  /** Reads its code, once. Where it can't be read now, the next to go there tries again. */
  ahead(): Promise<void>;
};

/** @param read gives the component, out of an `import()` */
export function room<P extends object>(read: () => Promise<ComponentType<P>>): Room<P> {
  let There: ComponentType<P> | null = null;
  let coming: Promise<void> | null = null;

  const come = async () => {
    // Rooms make schemas as their code is read, and no schema may be made before this.
    await import('./no-eval');
    There = await read();
  };
  const ahead = () => (coming ??= come().catch(() => void (coming = null)));

  function Entered(props: P): ReactNode {
    const [, look] = useReducer((looks: number) => looks + 1, 0);
    useEffect(() => {
      if (!There) void ahead().then(look);
    }, []);
    // Nothing stands there meanwhile: keys pressed before a screen stands wait for it (app/typed-ahead).
    return There && <There {...props} />;
  }
  return Object.assign(Entered, { ahead });
}

/** In milliseconds: whoever presses a key as soon as the first screen stands doesn't wait for the screens behind it. */
const untilFirstKey = 250;

/** One after the other, each in a moment in which nothing else is to be done. */
export async function readAhead(rooms: readonly { ahead(): Promise<void> }[]): Promise<void> {
  await new Promise((done) => setTimeout(done, untilFirstKey));
  for (const one of rooms) {
    await new Promise((done) => requestIdleCallback(done));
    await one.ahead();
  }
}
