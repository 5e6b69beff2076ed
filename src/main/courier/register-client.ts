// What is asked of a real register, call by call; every answer is checked before anybody believes it.
import { z } from 'zod';
import { liveNotice, type LiveNotice } from '#contract/register-api/events';
import { routes, type Reply, type RouteName, type Sent } from '#contract/register-api/routes';
import type { AttachmentPlace } from '../vault/attachment-layout';
import { jsonOf } from './json-of';
import { RegisterLine, type LineParts } from './register-line';
import { RegisterSaidNo, type PersonPut, type PlanKept, type Register } from './register-port';

/** A word that this version doesn't know must not make it blind to the rest. */
const anyResult = z.looseObject({
  answer: z.enum(['stored', 'known', 'erased', 'refused']),
  hash: z.string(),
  refusal: z.string().optional(),
});

/** Made once: making it costs more than reading an answer with it. */
const pushReply = routes['events.push'].reply.extend({ results: z.array(anyResult) });

export class RegisterClient implements Register {
  private readonly line: RegisterLine;

  constructor(private readonly parts: LineParts) {
    this.line = new RegisterLine(parts);
  }

  async push(body: Sent<'events.push'>['body'], behind: string | null = null) {
    const pushed = parsed(
      pushReply,
      behind === null
        ? await this.line.bytes('events.push', { params: undefined, query: undefined, body })
        : await this.line.bytes('events.pushBehind', { params: { event: behind }, query: undefined, body }),
    );
    this.parts.clock.hear(pushed.serverTime);
    return pushed;
  }

  async pull(after: number, limit: number) {
    const asked = { params: undefined, query: { after, limit }, body: undefined };
    const page = await this.ask('events.pull', asked);
    this.parts.clock.hear(page.serverTime);
    this.line.takesBrotli = page.takesBrotli ?? false;
    return page;
  }

  incident(incident: string) {
    return this.ask('events.ofIncident', { params: { incident }, query: undefined, body: undefined });
  }

  announce(place: AttachmentPlace, body: { size: number; sha256: string }) {
    return this.ask('attachments.announce', { params: place, query: undefined, body });
  }

  putPiece(place: AttachmentPlace, piece: number, body: Uint8Array) {
    // A view on a larger buffer would be carried whole.
    const own = new Uint8Array(body);
    return this.ask('attachments.putPiece', {
      params: { ...place, piece },
      query: undefined,
      body: own as never,
    });
  }

  async attachments(incident: string) {
    const asked = { params: { incident }, query: undefined, body: undefined };
    return (await this.ask('attachments.list', asked)).attachments;
  }

  piece(place: AttachmentPlace, piece: number) {
    return this.line.bytes('attachments.getPiece', {
      ...{ params: { ...place, piece }, query: undefined, body: undefined },
    });
  }

  async erasures() {
    return (await this.ask('erasures.list', { params: undefined, query: {}, body: undefined })).erasures;
  }

  confirmErasure(incident: string) {
    return this.ask('erasures.confirm', { params: { incident }, query: undefined, body: {} });
  }

  async playbooks() {
    const nothing = { params: undefined, query: undefined, body: undefined };
    return (await this.ask('playbooks.list', nothing)).playbooks;
  }

  playbook(name: string, version: string) {
    const params = { name, version };
    return this.ask('playbooks.read', { params, query: undefined, body: undefined });
  }

  understood(params: { name: string; version: string }, body: { person: string; name: string; at: string }) {
    return this.ask('playbooks.understood', { params, query: undefined, body });
  }

  took(params: { name: string; version: string }, taken: boolean) {
    return this.ask('playbooks.taken', { params, query: undefined, body: { taken } });
  }

  self() {
    return this.ask('device.self', { params: undefined, query: undefined, body: undefined });
  }

  people() {
    return this.ask('people.list', { params: undefined, query: {}, body: undefined });
  }

  putPerson({ id, ...body }: PersonPut, by: string) {
    return this.ask('people.put', { params: { id }, query: undefined, body }, by);
  }

  plans() {
    return this.ask('plans.read', { params: undefined, query: undefined, body: undefined });
  }

  keepPlan(body: PlanKept, by: string) {
    return this.ask('plans.keep', { params: undefined, query: undefined, body }, by);
  }

  /**
   * @param person who asks; null: the courier by itself
   * @throws RegisterSaidNo, Unreachable
   */
  async ask<N extends RouteName>(name: N, sent: Sent<N>, person: string | null = null): Promise<Reply<N>> {
    return parsed(routes[name].reply, await this.line.bytes(name, sent, person)) as Reply<N>;
  }

  async listen(hear: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void> {
    let text = '';
    await this.line.listen((more) => {
      const whole = (text + more).split(/\r?\n\r?\n/);
      // A stream that never ends a message is cut, not kept.
      text = (whole.pop() ?? '').slice(-10_000);
      for (const notice of whole.map(readNotice)) if (notice) hear(notice);
    }, signal);
  }
}

function parsed<S extends z.ZodType>(schema: S, body: Uint8Array): z.output<S> {
  const reply = schema.safeParse(jsonOf(body));
  if (!reply.success) throw new RegisterSaidNo('notUnderstood');
  return reply.data;
}

function readNotice(message: string): LiveNotice | null {
  const data = /^data: ?(.*)$/m.exec(message)?.[1];
  if (data === undefined) return null;
  const notice = liveNotice.safeParse(jsonOf(Buffer.from(data, 'utf8')));
  return notice.success ? notice.data : null;
}
