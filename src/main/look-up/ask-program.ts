// Asks the company's own program for one number: two seconds, no redirect, and whatever comes back is held against the contract.
import { largestLookUp, lookUpReply, lookUpWithin, type LookedUp, type LookUpAsked } from '#contract/look-up';
import type { HttpPort } from '../courier/http-port';

export interface Program {
  address: string;
  /** Sent as a bearer token; null: the program asks for none. */
  key: string | null;
}

/** Never throws: whatever goes wrong there is "no answer" here. */
export async function askProgram(
  http: HttpPort,
  { address, key }: Program,
  asked: LookUpAsked,
  within = lookUpWithin,
): Promise<LookedUp> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<LookedUp>((done) => {
    timer = setTimeout(() => done({ found: 'noAnswer' }), within);
  });
  const answer = send(http, address, key, asked).catch((): LookedUp => ({ found: 'noAnswer' }));
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function send(http: HttpPort, url: string, key: string | null, asked: LookUpAsked): Promise<LookedUp> {
  const { status, body } = await http.send({
    ...{ method: 'POST', url, body: Buffer.from(JSON.stringify(asked)) },
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/json' },
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
  });
  if (status === 404) return { found: 'nothing' };
  if (status !== 200 || body.length > largestLookUp) return { found: 'noAnswer' };
  const { facts } = lookUpReply.parse(JSON.parse(Buffer.from(body).toString('utf8')));
  return facts.length > 0 ? { found: 'facts', facts } : { found: 'nothing' };
}
