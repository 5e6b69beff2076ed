// One batch to the register. Where it refuses the whole because of one event, the batch is halved until that one stands
// alone: it is put aside by name, and the others arrive.
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { Outgoing } from './outbox';
import { RegisterSaidNo, type Register } from './register-port';

export interface Sending {
  received: Outgoing[];
  refused: (Outgoing & { code: string })[];
  /** Incidents that were erased everywhere. */
  erased: string[];
  countersigned: { device: string; seq: number; countersigned: Checkpoint['countersigned'] }[];
}

/** The register's words for "something of this batch can't be read", not for "not you" or "not now". */
export const aboutTheBatch: ReadonlySet<string> = new Set([
  'notValid',
  'tooLarge',
  'notConsistent',
  'notUnderstood',
]);

/** As many as the register takes with one batch. */
const mostCheckpoints = 40;

export interface SendingParts {
  register: Register;
  device: string;
  checkpoints(): readonly Checkpoint[];
}

/** To be taken only behind an event of the batch before, which isn't answered yet. @throws RegisterSaidNo, Unreachable */
export async function sendBehind(
  batch: readonly Outgoing[],
  behind: string | null,
  parts: SendingParts,
): Promise<Sending> {
  const events = batch.map(({ stored: { header, salt, payload } }) => ({ header, salt, payload }));
  const reply = await parts.register.push({ events, checkpoints: toSay(batch, parts) }, behind);
  return sorted(batch, reply.results, reply.countersigned);
}

/** @throws RegisterSaidNo where it isn't about these events, Unreachable */
export async function sendBatch(batch: readonly Outgoing[], parts: SendingParts): Promise<Sending> {
  try {
    return await sendBehind(batch, null, parts);
  } catch (error) {
    if (!(error instanceof RegisterSaidNo) || !aboutTheBatch.has(error.code)) throw error;
    const [only] = batch;
    if (batch.length === 1 && only) {
      const refused = [{ ...only, code: error.code }];
      return { received: [], refused, erased: [], countersigned: [] };
    }
    const middle = Math.ceil(batch.length / 2);
    const first = await sendBatch(batch.slice(0, middle), parts);
    const second = await sendBatch(batch.slice(middle), parts);
    return {
      received: [...first.received, ...second.received],
      refused: [...first.refused, ...second.refused],
      erased: [...first.erased, ...second.erased],
      countersigned: [...first.countersigned, ...second.countersigned],
    };
  }
}

/** What the register countersigned once needn't be said again, but where it vouches for what is passed on for another desk. */
function toSay(
  batch: readonly Outgoing[],
  { device, checkpoints }: { device: string; checkpoints(): readonly Checkpoint[] },
): Checkpoint[] {
  const others = new Set(batch.flatMap((event) => (event.device === device ? [] : [event.device])));
  return checkpoints()
    .filter((one) => one.countersigned === null || others.has(one.device))
    .slice(-mostCheckpoints);
}

/** What isn't answered stays unsent: silence is no receipt. */
function sorted(
  batch: readonly Outgoing[],
  results: readonly { answer: string; hash: string; refusal?: string | undefined }[],
  countersigned: Sending['countersigned'],
): Sending {
  const answers = new Map(results.map((result) => [result.hash, result]));
  const sending: Sending = { received: [], refused: [], erased: [], countersigned };
  for (const event of batch) {
    const said = answers.get(event.hash);
    if (said?.answer === 'refused') sending.refused.push({ ...event, code: said.refusal ?? 'notUnderstood' });
    else if (said) sending.received.push(event);
    else sending.refused.push({ ...event, code: 'notNow' });
    if (said?.answer === 'erased') sending.erased.push(event.incident);
  }
  return sending;
}
