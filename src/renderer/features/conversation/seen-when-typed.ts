// What somebody had before them while they typed. Another desk's answer may arrive meanwhile: the field they are in still
// shows their own, so what they leave there is told as by somebody who hadn't seen the other.
import type { Incident } from '#domain/incident/state';

type Shown = Pick<Incident, 'id' | 'heads'>;

export function seenWhenTyped() {
  /** Incident and field → the incident's heads when the first letter was typed. */
  const begun = new Map<string, readonly string[]>();
  const keyOf = (id: string, field: string) => `${id} ${field}`;

  return {
    typed({ id, heads }: Shown, field: string): void {
      const key = keyOf(id, field);
      if (!begun.has(key)) begun.set(key, heads);
    },
    /** Of several fields what was seen when the first of them was begun; of none what is on the screen now. */
    of({ id, heads }: Shown, fields: readonly string[]): string[] {
      const keys = new Set(fields.map((field) => keyOf(id, field)));
      for (const [key, seen] of begun) if (keys.has(key)) return [...seen];
      return [...heads];
    },
    forget(id: string, fields: readonly string[]): void {
      for (const field of fields) begun.delete(keyOf(id, field));
    },
  };
}
