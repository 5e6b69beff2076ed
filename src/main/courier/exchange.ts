// One exchange with the register: everything new there is taken in, then everything without a receipt is sent. Each step
// is on disk before the next one counts on it, so it may end anywhere and be begun again.
import type { Checkpoint } from '#domain/audit/checkpoint';
import type { RegisterHold } from '#contract/register-status';
import { toFetchTheirsToo, toSendToo } from './attachment-lists';
import { carryAttachments, type Errands } from './carry-attachments';
import type { DeskAttachments } from './desk-attachments';
import { fetchDamaged, toFetchToo, type FetchingParts } from './fetch-damaged';
import { takePage, type InboxParts } from './inbox';
import { confirmErasures, noteToConfirm, type ErasuresParts } from './keep-erasures';
import { pagesBehind } from './pages-behind';
import type { Page, Register } from './register-port';
import { sendBatch, type Sending } from './send-batch';
import { withNumbers } from './sequence-ranges';

export interface ExchangeParts extends InboxParts, FetchingParts, Pick<ErasuresParts, 'isErased'> {
  attachments: DeskAttachments;
  errands: Errands;
  /** Something new waits to be exchanged. */
  isCalled(): boolean;
  /** How things stand is otherwise than a moment ago. */
  changed?(): void;
  register: Register;
  /** This desk's own signed checkpoints, and those it may pass on. */
  checkpoints(): readonly Checkpoint[];
  countersign(
    signed: { device: string; seq: number; countersigned: Checkpoint['countersigned'] }[],
  ): Promise<void>;
  /** An instant, for what people are shown. */
  instant(): string;
  /** The register has events of this desk's number that this store never had. */
  noticeCopy(): Promise<void>;
}

/** Events in one batch. */
const batchSize = 500;
/** Of a batch before it is packed, in bytes. */
const batchBytes = 4_000_000;
/** So many that weren't taken are no accident any more. */
const mostNotTaken = 500;

/** @throws RegisterSaidNo, Unreachable, VaultError: what was done until then stays done */
export async function exchange(parts: ExchangeParts): Promise<void> {
  await catchUp(parts);
  if (await sendAll(parts)) await catchUp(parts);
  // Then these, so that a document that can't be healed keeps nothing else from going to and fro.
  await fetchDamaged(parts);
  await confirmErasures(parts);
  await carryAttachments({ ...parts, desk: parts.attachments });
}

/** Everything behind the cursor, page by page. */
export async function catchUp(parts: ExchangeParts): Promise<void> {
  const { memory, register, outbox } = parts;
  let isEnd = false;
  while (!isEnd && !parts.isStopped()) {
    isEnd = true;
    const from = memory.now.cursor;
    for await (const page of pagesBehind(register, from)) {
      const { incarnation: known, cursor: after } = memory.now;
      if (known !== page.incarnation || page.cursor < after) {
        if (known !== null) outbox.mustBeReadAgain();
        await forgetReceipts(parts, page.incarnation);
        // What lies before it has to be asked for too.
        isEnd = after === 0;
        if (!isEnd) break;
      }
      await takeIn(page, parts);
      if (parts.isStopped()) break;
    }
  }
  // Only now is it known what the register lacks; the line may have failed while it was found out, and this be the next try.
  if (!outbox.isLoaded && !parts.isStopped()) await outbox.load(() => parts.isStopped());
}

/** On disk before the cursor stands behind it. */
async function takeIn(page: Page, parts: ExchangeParts): Promise<void> {
  const { memory } = parts;
  const taken = await takePage(page.events, parts);
  await memory.change((record) => {
    const has = { ...record.has };
    for (const [device, numbers] of taken.seen) has[device] = withNumbers(has[device] ?? [], numbers);
    const doubled = [...new Set([...record.doubled, ...taken.doubled])];
    const hold = isLifted(record.hold) ? null : record.hold;
    const toFetch = toFetchToo(record, taken.damaged);
    const lists = toFetchTheirsToo(toSendToo(record, taken.attachedHere), taken.attachedElsewhere);
    return { ...lists, cursor: page.cursor, toFetch, has, doubled, hold, lastContact: parts.instant() };
  });
  await noteToConfirm(parts, taken.erased);
  settleReceived(parts);
  if (taken.changed.length > 0) parts.arrived(taken.changed);
  if (taken.isCopied) await noteHold(parts, 'copied');
}

/** Answers whether anything was sent. */
async function sendAll(parts: ExchangeParts): Promise<boolean> {
  const { memory, outbox } = parts;
  const later = new Set<string>();
  let hasSent = false;
  while (!parts.isStopped() && memory.now.hold === null) {
    const batch = (await outbox.next(batchSize + later.size, batchBytes)).filter(
      ({ hash }) => !later.has(hash),
    );
    if (batch.length === 0) break;
    const { received, refused, erased, countersigned }: Sending = await sendBatch(
      batch.slice(0, batchSize),
      parts,
    );
    hasSent = true;
    for (const { hash, code } of refused) if (code === 'notNow') later.add(hash);
    const kept = refused.filter(({ code }) => code !== 'notNow');
    const at = parts.instant();
    await memory.change((record) => {
      const has = { ...record.has };
      for (const [device, numbers] of numbersOf(received))
        has[device] = withNumbers(has[device] ?? [], numbers);
      const settled = new Set(received.map(({ hash }) => hash));
      const lines = kept.map(({ hash, incident, code }) => ({ hash, incident, code, since: at }));
      const attached = received.flatMap(({ incident, attachment }) =>
        attachment === null ? [] : [{ incident, attachment }],
      );
      return {
        ...toSendToo(record, attached),
        has,
        doubled: record.doubled.filter((hash) => !settled.has(hash)),
        notTaken: [...record.notTaken.filter(({ hash }) => !settled.has(hash)), ...lines],
        erased: [...new Set([...record.erased, ...erased])],
        lastContact: at,
      };
    });
    outbox.settle(new Set(received.map(({ hash }) => hash)));
    await parts.countersign(countersigned);
    if (kept.some(({ code }) => code === 'chainForked')) await noteHold(parts, 'copied');
    else if (memory.now.notTaken.length > mostNotTaken) await noteHold(parts, 'tooManyRefused');
  }
  return hasSent;
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

/** What another life of the register has to be told anew. */
const unsaid = { erasuresToConfirm: [], erasuresConfirmed: [], marksSent: [], playbookSaid: '' };

async function forgetReceipts({ memory, errands }: ExchangeParts, incarnation: string): Promise<void> {
  errands.forgetSeenTo();
  await memory.change((record) => {
    const toFetch = record.toFetch.map((one) => ({ ...one, from: 0 }));
    return {
      ...record,
      incarnation,
      cursor: 0,
      toFetch,
      has: {},
      pending: null,
      attachmentsToSend: null,
      ...unsaid,
    };
  });
}

/** What another desk has passed on meanwhile needn't be sent from here. */
function settleReceived({ memory, outbox }: ExchangeParts): void {
  outbox.settleIf((unsent) => memory.hasReceipt(unsent));
}

/** The register answers again as it should; what a person has to put right first stays. */
function isLifted(hold: RegisterHold | null): boolean {
  return hold !== null && hold !== 'copied' && hold !== 'tooManyRefused';
}

async function noteHold(parts: ExchangeParts, hold: RegisterHold): Promise<void> {
  await parts.memory.change((record) => (record.hold === null ? { ...record, hold } : record));
  if (hold === 'copied') await parts.noticeCopy();
}
