// What was changed about the shop itself: who, when, what. A sealed record of its own, numbered without gaps, so that
// an audit can chain it. It is written before the change: nothing about people or keys changes without a line here.
import { z } from 'zod';
import { shopEventKinds, type ShopEventKind, type ShopEventLine } from '#contract/shop-settings';
import { instantIn } from '../incidents/branch-time';
import type { Vault } from '../vault/vault';

const somebody = z.object({ id: z.string(), name: z.string() });
const shopEvent = z.looseObject({
  seq: z.number().int().min(1),
  at: z.string(),
  /** Null: Amends itself. */
  by: somebody.nullable(),
  /** Any text: a newer version may know kinds that this one doesn't. */
  kind: z.string(),
  about: somebody.nullable().default(null),
  fields: z.array(z.string()).default([]),
  of: z.string().nullable().default(null),
});
const shopRecord = z.looseObject({ v: z.literal(1), events: z.array(shopEvent) });

export type Somebody = z.infer<typeof somebody>;
export interface Happened {
  by: Somebody | null;
  kind: ShopEventKind;
  about?: Somebody | null;
  fields?: string[];
  /** An instant that it is about. */
  of?: string | null;
}

const mostTold = 200;

export class ShopEvents {
  constructor(
    private readonly vault: Pick<Vault, 'readRecord' | 'saveRecord'>,
    private readonly zone: string,
    /** Epoch milliseconds. */
    private readonly now: () => number,
  ) {}

  /** Resolves once it is on disk. @throws VaultError */
  async note({ by, kind, about = null, fields = [], of = null }: Happened): Promise<void> {
    const record = (await this.vault.readRecord('shop', shopRecord)) ?? { v: 1 as const, events: [] };
    const seq = (record.events.at(-1)?.seq ?? 0) + 1;
    const at = instantIn(this.zone, this.now());
    const event = { seq, at, by: who(by), kind, about: who(about), fields, of };
    await this.vault.saveRecord('shop', { ...record, events: [...record.events, event] });
  }

  /** The newest first. */
  async lines(): Promise<ShopEventLine[]> {
    const record = await this.vault.readRecord('shop', shopRecord);
    return (record?.events ?? [])
      .slice(-mostTold)
      .reverse()
      .map(({ seq, at, by, kind, about, fields, of }) => ({
        ...{ seq, at, fields, of },
        byName: by?.name ?? null,
        kind: shopEventKinds.find((known) => known === kind) ?? 'other',
        aboutName: about?.name ?? null,
      }));
  }
}

function who(person: Somebody | null): Somebody | null {
  return person && { id: person.id, name: person.name };
}
