// Everything without a receipt, to the register in the order in which it was made. A batch's receipts are on disk before
// the next one's are looked at.
import type { Checkpoint } from '#domain/audit/checkpoint';
import { toSendToo } from './attachment-lists';
import { noteHold, type HoldParts } from './note-hold';
import type { Outbox, Outgoing } from './outbox';
import { sendBatch, sendBehind, type Sending, type SendingParts } from './send-batch';
import { sendInOrder } from './send-in-order';
import { withNumbers } from './sequence-ranges';

export interface SendAllParts extends SendingParts, HoldParts {
  outbox: Outbox;
  isStopped(): boolean;
  countersign(
    signed: { device: string; seq: number; countersigned: Checkpoint['countersigned'] }[],
  ): Promise<void>;
  /** An instant, for what people are shown. */
  instant(): string;
  /** Events in one push; as many as the register takes where it isn't said. */
  batchSize?: number;
}

/** As many as the register takes. */
const largestBatch = 500;
/** Of a batch before it is packed, in bytes. */
const batchBytes = 4_000_000;
/** So many that weren't taken are no accident any more. */
const mostNotTaken = 500;

/** Answers whether anything was sent. @param most pushes under way at once @throws RegisterSaidNo, Unreachable, VaultError */
export async function sendAll(parts: SendAllParts, most: number): Promise<boolean> {
  const { memory, outbox, batchSize = largestBatch } = parts;
  const later = new Set<string>();
  let hasSent = false;
  await sendInOrder<Outgoing, Sending>({
    most,
    goesOn: () => !parts.isStopped() && memory.now.hold === null,
    next: (underWay) => outbox.next(batchSize, batchBytes, [...later, ...underWay.map(({ hash }) => hash)]),
    send: (batch, behind) => {
      hasSent = true;
      return behind === null ? sendBatch(batch, parts) : sendBehind(batch, behind, parts);
    },
    settle: async (sending) => {
      for (const { hash, code } of sending.refused) if (code === 'notNow') later.add(hash);
      await settle(sending, parts);
    },
  });
  return hasSent;
}

async function settle({ received, refused, erased, countersigned }: Sending, parts: SendAllParts) {
  const { memory, outbox } = parts;
  const kept = refused.filter(({ code }) => code !== 'notNow');
  const at = parts.instant();
  const settled = new Set(received.map(({ hash }) => hash));
  const forked = kept.filter(({ code }) => code === 'chainForked');
  await memory.change((record) => {
    const has = { ...record.has };
    for (const [device, numbers] of numbersOf(received))
      has[device] = withNumbers(has[device] ?? [], numbers);
    const lines = kept.map(({ hash, incident, code }) => ({ hash, incident, code, since: at }));
    const attached = received.flatMap(({ incident, attachment }) =>
      attachment === null ? [] : [{ incident, attachment }],
    );
    return {
      ...toSendToo(record, attached),
      has,
      doubled: withForked(record.doubled, forked).filter((hash) => !settled.has(hash)),
      notTaken: [...record.notTaken.filter(({ hash }) => !settled.has(hash)), ...lines],
      erased: [...new Set([...record.erased, ...erased])],
      lastContact: at,
    };
  });
  outbox.settle(settled);
  await parts.countersign(countersigned);
  if (forked.some(({ device }) => isOwn(device, parts))) await noteHold(parts, 'copied');
  else if (memory.now.notTaken.length > mostNotTaken) await noteHold(parts, 'tooManyRefused');
}

/** Its number stands for another event: no receipt of that number is ever one for it, also when it is tried once more. */
function withForked(doubled: readonly string[], forked: readonly { hash: string }[]): string[] {
  return [...new Set([...doubled, ...forked.map(({ hash }) => hash)])];
}

/** What is carried for another desk, or was made under a number given up since, says nothing of this computer. */
function isOwn(made: string, { device, memory }: SendAllParts): boolean {
  return made === device || made === memory.now.enrolment?.device;
}

function numbersOf(events: readonly { device: string; seq: number }[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { device, seq } of events) {
    const known = numbers.get(device);
    if (known) known.push(seq);
    else numbers.set(device, [seq]);
  }
  return numbers;
}
