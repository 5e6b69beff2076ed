// The computer of an area manager or of head office: it asks the register and keeps nothing of the answers. It has joined
// like a desk has, and signs with its own key; which branches it sees is the register's to say.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { no, yes, type Answer } from '#contract/refusal';
import type { RouteName, Reply, Sent } from '#contract/register-api/routes';
import type { OpenShop } from '../shift/open-shop';
import { Unreachable, type HttpPort } from './http-port';
import { RegisterClient } from './register-client';
import { RegisterClock } from './register-clock';
import { RegisterSaidNo } from './register-port';

export const officeRecord = z.looseObject({
  v: z.literal(1),
  role: z.enum(['area', 'headOffice']),
  register: z.string().max(80),
  address: z.string().max(300),
  device: z.string().max(60),
  at: z.string(),
});
export type OfficeRecord = z.infer<typeof officeRecord>;

export class OfficeComputer {
  private readonly client: RegisterClient;

  constructor(
    shop: OpenShop,
    readonly joined: OfficeRecord,
    { http, now }: { http: HttpPort; now: () => number },
  ) {
    this.client = new RegisterClient({
      ...{ http, address: joined.address, clock: new RegisterClock(now) },
      about: { register: joined.register, branch: '-', keyid: joined.device },
      sign: (text) => Buffer.from(shop.checkpoints.sign(text), 'base64url').toString('base64'),
      newNonce: () => randomBytes(16).toString('base64url'),
    });
  }

  /** Null: this computer isn't one. @throws VaultError */
  static async of(
    shop: OpenShop,
    around: { http: HttpPort; now: () => number },
  ): Promise<OfficeComputer | null> {
    const joined = await shop.vault.readRecord('office', officeRecord);
    return joined && new OfficeComputer(shop, joined, around);
  }

  async ask<N extends RouteName>(name: N, sent: Sent<N>): Promise<Answer<Reply<N>>> {
    try {
      return yes(await this.client.ask(name, sent));
    } catch (error) {
      if (error instanceof Unreachable) return no({ code: 'registerAway' });
      if (!(error instanceof RegisterSaidNo)) throw error;
      if (error.code === 'notAllowed') return no({ code: 'headOfficeOnly' });
      if (error.code === 'alreadyThere') return no({ code: 'alreadyInRegister' });
      if (error.code === 'notFound' || error.code === 'gone') return no({ code: 'noSuchThing' });
      return no({ code: 'registerRefused' });
    }
  }
}
