// The desktop's own client with a key of its own, as if from a network of its own: the register's limits count addresses.
import { randomBytes, randomUUID } from 'node:crypto';
import { newSigningKey, signText } from '#main/audit/ed25519';
import type { HttpPort } from '#main/courier/http-port';
import { httpOver } from '#main/courier/http-over-fetch';
import { RegisterClient } from '#main/courier/register-client';
import { RegisterClock } from '#main/courier/register-clock';
import { RegisterSaidNo } from '#main/courier/register-port';

const nothing = { params: undefined, query: undefined, body: undefined };
const http = httpOver((url, init) => fetch(url, init));
let computers = 0;

/** A computer that has joined. */
export interface Joined {
  client: RegisterClient;
  device: string;
  branch: string | null;
  letter: string | null;
}

export interface Joining {
  address: string;
  code: string;
  name: string;
  people?: { id: string; name: string; role: 'staff' | 'manager' }[];
}

/** @throws RegisterSaidNo, Unreachable */
export async function join({ address, code, name, people }: Joining): Promise<Joined> {
  computers += 1;
  const from = fromAddress(`10.${computers >> 16}.${(computers >> 8) & 255}.${computers & 255}`);
  const key = newSigningKey();
  const clock = new RegisterClock(Date.now);
  const as = (register: string, branch: string, keyid: string) =>
    new RegisterClient({
      ...{ http: from, address, clock, about: { register, branch, keyid } },
      sign: (text) => Buffer.from(signText(text, key), 'base64url').toString('base64'),
      newNonce: () => randomBytes(16).toString('base64url'),
    });
  const { register } = await whenNotBusy(() => as('-', '-', key.x).ask('register.about', nothing));
  const device = randomUUID();
  const desk = people && { people, branch: { id: randomUUID(), code: 'OLD', letter: 'A' } };
  const body = { code, device, key: key.x, name, ...desk };
  const sent = { params: undefined, query: undefined, body };
  const reply = await whenNotBusy(() => as(register, '-', key.x).ask('device.enrol', sent));
  const branch = reply.branch?.id ?? null;
  return { client: as(register, branch ?? '-', device), device, branch, letter: reply.letter };
}

export async function addBranch(office: RegisterClient, name: string, code: string): Promise<string> {
  const sent = { params: undefined, query: undefined, body: { name, code } };
  return (await whenNotBusy(() => office.ask('branches.add', sent))).id;
}

export async function deskCode(office: RegisterClient, branch: string): Promise<string> {
  const sent = { params: undefined, query: undefined, body: { role: 'desk' as const, branch } };
  return (await whenNotBusy(() => office.ask('codes.make', sent))).code;
}

/** The register says "busy" before it looks at anything; asked again in a moment, nothing is done twice. */
async function whenNotBusy<T>(ask: () => Promise<T>, tries = 40): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (tries <= 1 || !(error instanceof RegisterSaidNo) || !/busy|tooMany/.test(error.code)) throw error;
    await new Promise((again) => setTimeout(again, 500));
    return whenNotBusy(ask, tries - 1);
  }
}

function fromAddress(address: string): HttpPort {
  const named = <T extends { headers: Record<string, string> }>(request: T): T => ({
    ...request,
    // What Chromium and Node say by themselves over TLS, which isn't there on loopback.
    headers: { ...request.headers, 'x-forwarded-for': address, 'accept-encoding': 'gzip, deflate, br' },
  });
  return {
    send: (request) => http.send(named(request)),
    listen: (request, hear, signal) => http.listen(named(request), hear, signal),
  };
}
