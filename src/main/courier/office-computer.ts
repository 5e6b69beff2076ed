// The computer of an area manager or of head office: it asks the register and keeps nothing of the answers. It has joined
// like a desk has, and signs with its own key; which branches it sees is the register's to say.
import { z } from 'zod';
import { no, yes, type Answer, type Refusal } from '#contract/refusal';
import type { RouteName, Reply, Sent } from '#contract/register-api/routes';
import { hash } from '#domain/event/values';
import type { OpenShop } from '../shift/open-shop';
import { clientFor } from './client-for';
import type { CourierClock } from './courier';
import { Unreachable, type HttpPort } from './http-port';
import { OfficeListening } from './office-listening';
import type { RegisterClient } from './register-client';
import { RegisterClock } from './register-clock';
import { RegisterSaidNo } from './register-port';

const chainEnd = z.looseObject({ seq: z.number().int().min(1), hash });

export const officeRecord = z.looseObject({
  v: z.literal(1),
  role: z.enum(['area', 'headOffice']),
  register: z.string().max(80),
  address: z.string().max(300),
  device: z.string().max(60),
  at: z.string(),
  /** Branch → its own last event there. Of what it said, the number and the hash are all that stays here. */
  chains: z.record(z.string(), chainEnd).default({}),
});
export type OfficeRecord = z.infer<typeof officeRecord>;

export interface OfficeAround {
  http: HttpPort;
  clock: CourierClock;
  /** Epoch milliseconds. */
  now: () => number;
  newId: () => string;
  /** Whether the register tells it what changes is otherwise than a moment ago. */
  told(): void;
  /** Something changed in a branch that it looks after. */
  news(): void;
}

export class OfficeComputer {
  private readonly client: RegisterClient;
  private readonly listening: OfficeListening;

  private constructor(
    readonly shop: OpenShop,
    private record: OfficeRecord,
    readonly around: OfficeAround,
  ) {
    const { address, register, device: keyid } = record;
    const clock = new RegisterClock(around.now);
    const to = { address, register, branch: '-', keyid };
    this.client = clientFor(to, { http: around.http, clock }, (text) => shop.checkpoints.sign(text));
    this.listening = new OfficeListening({ ...around, register: this.client });
  }

  /** Null: this computer isn't one. @throws VaultError */
  static async of(shop: OpenShop, around: OfficeAround): Promise<OfficeComputer | null> {
    const joined = await shop.vault.readRecord('office', officeRecord);
    return joined && new OfficeComputer(shop, joined, around);
  }

  get joined(): OfficeRecord {
    return this.record;
  }

  /** The register tells it what changes, at once. */
  get isLive(): boolean {
    return this.listening.isLive;
  }

  /** Nothing is listened to any more once this resolves. */
  stop(): Promise<void> {
    return this.listening.stop();
  }

  /** @param person who asks: nobody is shown what is about themselves (K4) */
  async ask<N extends RouteName>(name: N, sent: Sent<N>, person: string): Promise<Answer<Reply<N>>> {
    try {
      return yes(await this.client.ask(name, sent, person));
    } catch (error) {
      if (error instanceof Unreachable) return no({ code: 'registerAway' });
      if (!(error instanceof RegisterSaidNo)) throw error;
      return no(refusals[error.code] ?? { code: 'registerRefused' });
    }
  }

  /** The register has this event of ours. @throws VaultError */
  async noteEnd(branch: string, end: z.infer<typeof chainEnd>): Promise<void> {
    const next = { ...this.record, chains: { ...this.record.chains, [branch]: end } };
    await this.shop.vault.saveRecord('office', next);
    this.record = next;
  }
}

const refusals: Partial<Record<RegisterSaidNo['code'], Refusal>> = {
  busy: { code: 'registerAway' },
  notAllowed: { code: 'headOfficeOnly' },
  alreadyThere: { code: 'alreadyInRegister' },
  notFound: { code: 'noSuchThing' },
  gone: { code: 'noLongerThere' },
};
