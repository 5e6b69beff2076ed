// Joining a register with a one-time code: the desk brings its own key and proves that it holds it, and gets its branch, its
// letter and the register's id. What it wrote before stays as it was written, and goes there too.
import { oneTimeCode } from '#contract/register-api/values';
import type { Reply } from '#contract/register-api/routes';
import { no, yes, type Answer } from '#contract/refusal';
import { takeNewSigningKey, signingKey } from '../audit/checkpoints';
import { signText, type SigningKey } from '../audit/ed25519';
import { instantIn } from '../incidents/branch-time';
import { beginNewChain, type DeviceRecord } from '../incidents/desk-records';
import type { OpenShop } from '../shift/open-shop';
import { clientFor } from './client-for';
import { Unreachable, type HttpPort } from './http-port';
import { readAddress, readJoinLink } from './register-address';
import type { OfficeRecord } from './office-computer';
import { RegisterClock } from './register-clock';
import type { RegisterMemory } from './register-memory';
import { RegisterSaidNo } from './register-port';
import type { RegisterRecord } from './register-record';

export interface JoiningAround {
  http: HttpPort;
  now: () => number;
  newId: () => string;
}
export interface JoinAsked {
  /** An address, or the whole link that head office gave. */
  at: string;
  code: string;
  /** What head office shall call this computer. */
  name: string;
}
interface Joined {
  device: DeviceRecord;
  key: SigningKey;
  address: string;
  enrolled: Enrolled;
}
type Enrolled = Reply<'device.enrol'>;

/** Once it answers yes everything is saved, and the shop is to be read anew. */
export async function join(
  shop: OpenShop,
  memory: RegisterMemory,
  asked: JoinAsked,
  around: JoiningAround,
): Promise<Answer<null>> {
  const link = readJoinLink(asked.at);
  const address = link?.address ?? readAddress(asked.at);
  if (address === null) return no({ code: 'notARegister' });
  const code = oneTimeCode.safeParse(asked.code || (link?.code ?? ''));
  if (!code.success) return no({ code: 'codeNotGood' });
  const { hold, enrolment } = memory.now;
  try {
    let who = { device: shop.device, key: await signingKey(shop.vault) };
    if (hold === 'copied') who = await anew(shop, who.device, enrolment?.device, around);
    const ask = (as: typeof who) => enrol(shop, as, { ...asked, address, code: code.data }, around);
    const enrolled = await ask(who).catch(async (error: unknown) => {
      if (!(error instanceof RegisterSaidNo) || error.code !== 'deviceKnown') throw error;
      who = await anew(shop, who.device, who.device.id, around);
      return ask(who);
    });
    return await keep(shop, memory, { ...who, address, enrolled }, around);
  } catch (error) {
    if (error instanceof Unreachable) return no({ code: 'registerAway' });
    if (!(error instanceof RegisterSaidNo)) throw error;
    if (error.code === 'busy') return no({ code: 'registerAway' });
    return no({ code: error.code === 'codeNotGood' ? 'codeNotGood' : 'registerRefused' });
  }
}

/** Another number and another key, where those of before stand for another computer. */
async function anew(
  { vault }: OpenShop,
  device: DeviceRecord,
  taken: string | undefined,
  { newId }: JoiningAround,
): Promise<{ device: DeviceRecord; key: SigningKey }> {
  const isTaken = device.id === taken;
  const renewed = isTaken ? await beginNewChain(vault, device, device.unreadable, newId) : device;
  return { device: renewed, key: await takeNewSigningKey(vault) };
}

async function enrol(
  { branch, people }: OpenShop,
  { device, key }: { device: DeviceRecord; key: SigningKey },
  { address, code, name }: { address: string; code: string; name: string },
  { http, now }: JoiningAround,
): Promise<Enrolled> {
  const clock = new RegisterClock(now);
  const client = (register: string) =>
    clientFor({ address, register, branch: '-', keyid: key.x }, { http, clock }, (text) =>
      signText(text, key),
    );
  const about = await client('-').ask('register.about', {
    params: undefined,
    query: undefined,
    body: undefined,
  });
  clock.hear(about.serverTime);
  const { setup, id } = branch;
  const body = {
    ...{ code, device: device.id, formerDevices: device.former.slice(-50), key: key.x, name },
    branch: { id, code: setup.code, letter: device.letter },
    people: people.map(({ id: person, name: called, role, left }) => ({
      id: person,
      name: called,
      role,
      left,
    })),
  };
  return client(about.register).ask('device.enrol', { params: undefined, query: undefined, body });
}

/** All of it in one flush: nothing is believed of it until all of it is on disk. */
async function keep(
  shop: OpenShop,
  memory: RegisterMemory,
  { device, key, address, enrolled }: Joined,
  { now }: JoiningAround,
): Promise<Answer<null>> {
  const { branch, letter, role } = enrolled;
  if (role !== 'desk') return keepOffice(shop, { device, address, enrolled }, role, now);
  if (!branch || letter === null) return no({ code: 'registerRefused' });
  const { id, code, name } = branch;
  const joined = {
    ...{ register: enrolled.register, address, branch: { id, code, name }, device: device.id, letter },
    key: key.x,
    ...{ registerKey: enrolled.registerKey, chain: null, at: instantIn(shop.branch.zone, now()) },
  };
  const afresh = (record: RegisterRecord): RegisterRecord => ({
    ...record,
    ...{ enrolment: joined, incarnation: null, cursor: 0, has: {}, pending: null, hold: null },
    ...{ attachmentsToSend: null, attachmentsToFetch: [] },
    ...{ erasuresToConfirm: [], erasuresConfirmed: [], marksSent: [], playbookSaid: '' },
  });
  const { setup } = shop.branch;
  const formerLetters =
    device.letter === letter ? device.formerLetters : [...device.formerLetters, device.letter];
  await Promise.all([
    memory.change(afresh),
    shop.vault.saveRecord('device', { ...device, letter, formerLetters }),
    shop.vault.saveRecord('branch', { ...shop.branch, setup: { ...setup, code } }),
  ]);
  return yes(null);
}

/** A computer that looks from above: it sends nothing and fetches nothing, so all it keeps is where to ask. */
async function keepOffice(
  shop: OpenShop,
  { device, address, enrolled }: Pick<Joined, 'device' | 'address' | 'enrolled'>,
  role: 'area' | 'headOffice',
  now: () => number,
): Promise<Answer<null>> {
  if (shop.vault.incidentIds().length > 0) return no({ code: 'holdsComplaints' });
  const at = instantIn(shop.branch.zone, now());
  const office: OfficeRecord = {
    ...{ v: 1, role, register: enrolled.register, address, device: device.id, at },
    chains: {},
  };
  await shop.vault.saveRecord('office', office);
  return yes(null);
}
