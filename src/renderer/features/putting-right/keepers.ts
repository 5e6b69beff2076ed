// What stands open on a page and is kept by its Continue, so that the usual case needs no tap of its own.
import { useRef } from 'react';

export type Keep = () => Promise<boolean>;

export interface Keepers {
  /** Hands over how something open is kept; answers how to take it back. */
  onContinue: (keep: Keep) => () => void;
  /** Keeps all of it, in the order it came; false at the first that still needs something. */
  keepAll: Keep;
}

export function useKeepers(): Keepers {
  const keepers = useRef(new Set<Keep>());
  return {
    onContinue(keep) {
      keepers.current.add(keep);
      return () => void keepers.current.delete(keep);
    },
    async keepAll() {
      for (const keep of [...keepers.current]) if (!(await keep())) return false;
      return true;
    },
  };
}
