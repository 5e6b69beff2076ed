// One exchange with the register: everything new there is taken in, then everything without a receipt is sent. Each step
// is on disk before the next one counts on it, so it may end anywhere and be begun again.
import type { RegisterHold } from '#contract/register-status';
import { toFetchTheirsToo, toSendToo } from './attachment-lists';
import { carryAttachments, type Errands } from './carry-attachments';
import type { DeskAttachments } from './desk-attachments';
import { fetchDamaged, toFetchToo, type FetchingParts } from './fetch-damaged';
import { noteHold } from './note-hold';
import { takePage, type InboxParts, type Taken } from './inbox';
import { confirmErasures, noteToConfirm, type ErasuresParts } from './keep-erasures';
import { pagesBehind } from './pages-behind';
import type { Page, Register } from './register-port';
import type { RegisterRecord } from './register-record';
import { sendAll, type SendAllParts } from './send-all';
import { withNumbers } from './sequence-ranges';

export interface ExchangeParts
  extends InboxParts, FetchingParts, SendAllParts, Pick<ErasuresParts, 'isErased'> {
  register: Register;
  attachments: DeskAttachments;
  errands: Errands;
  /** Something new waits to be exchanged. */
  isCalled(): boolean;
  /** How things stand is otherwise than a moment ago. */
  changed?(): void;
}

/** Pushes of this desk under way at once, where the register keeps them in their order. */
export const mostUnderWay = 3;

/** @throws RegisterSaidNo, Unreachable, VaultError: what was done until then stays done */
export async function exchange(parts: ExchangeParts): Promise<void> {
  const { takesBehind } = await catchUp(parts);
  if (await sendAll(parts, takesBehind ? mostUnderWay : 1)) await catchUp(parts);
  // Then these, so that a document that can't be healed keeps nothing else from going to and fro.
  await fetchDamaged(parts);
  await confirmErasures(parts);
  await carryAttachments({ ...parts, desk: parts.attachments });
}

/** Everything behind the cursor, page by page. Answers what the register said of itself meanwhile. */
async function catchUp(parts: ExchangeParts): Promise<{ takesBehind: boolean }> {
  const { memory, register, outbox } = parts;
  let takesBehind = false;
  let isEnd = false;
  // The store was closed in the midst of it, and what was seen there until then isn't known any more.
  if (memory.now.readsAnew && !outbox.isComparing) await readAnew(parts, memory.now.incarnation);
  while (!isEnd && !parts.isStopped()) {
    isEnd = true;
    const from = memory.now.cursor;
    for await (const page of pagesBehind(register, from)) {
      takesBehind = page.takesBehind ?? false;
      const { incarnation: known, cursor: after } = memory.now;
      if (known !== page.incarnation || page.cursor < after) {
        // At the first contact there is no receipt yet, so all that lies here is known to wait, by its hash.
        await (known === null ? forgetReceipts(parts, page.incarnation) : readAnew(parts, page.incarnation));
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
  return { takesBehind };
}

/** On disk before the cursor stands behind it. */
async function takeIn(page: Page, parts: ExchangeParts): Promise<void> {
  const { memory } = parts;
  const taken = await takePage(page.events, parts);
  await memory.change((record) => {
    const has = { ...record.has };
    for (const [device, numbers] of taken.seen) has[device] = withNumbers(has[device] ?? [], numbers);
    const { doubled, notTaken } = asideAfter(record, taken);
    const lifted = isLifted(record.hold) ? null : record.hold;
    // Not after the cursor: a power cut in between would leave a copy that never hears of it.
    const hold = taken.isCopied ? (lifted ?? 'copied') : lifted;
    const toFetch = toFetchToo(record, taken.damaged);
    const lists = toFetchTheirsToo(toSendToo(record, taken.attachedHere), taken.attachedElsewhere);
    const known = { cursor: page.cursor, has, doubled, notTaken };
    return { ...lists, ...known, toFetch, hold, lastContact: parts.instant() };
  });
  await noteToConfirm(parts, taken.erased);
  settleReceived(parts);
  if (taken.changed.length > 0) parts.arrived(taken.changed);
  if (taken.isCopied) await noteHold(parts, 'copied');
}

/** What another life of the register has to be told anew. */
const unsaid = { erasuresToConfirm: [], erasuresConfirmed: [], marksSent: [], playbookSaid: '' };

/** Numbers may have been given twice since its last life: once it is read, all that lies here is held against it. */
async function readAnew(parts: ExchangeParts, incarnation: string | null): Promise<void> {
  parts.outbox.mustBeReadAgain();
  await forgetReceipts(parts, incarnation, true);
}

async function forgetReceipts(
  { memory, errands }: ExchangeParts,
  incarnation: string | null,
  readsAnew = false,
): Promise<void> {
  errands.forgetSeenTo();
  await memory.change((record) => {
    const toFetch = record.toFetch.map((one) => ({ ...one, from: 0 }));
    return {
      ...record,
      incarnation,
      readsAnew,
      cursor: 0,
      toFetch,
      has: {},
      pending: null,
      attachmentsToSend: null,
      ...unsaid,
    };
  });
}

/** What is still put aside: not what the register has after all. */
function asideAfter({ doubled, notTaken }: RegisterRecord, taken: Taken) {
  if (taken.doubled.length + taken.thereAfterAll.length === 0) return { doubled, notTaken };
  const there = new Set(taken.thereAfterAll);
  return {
    doubled: [...new Set([...doubled, ...taken.doubled])].filter((hash) => !there.has(hash)),
    notTaken: notTaken.filter(({ hash }) => !there.has(hash)),
  };
}

/** What another desk has passed on meanwhile needn't be sent from here. */
function settleReceived({ memory, outbox }: ExchangeParts): void {
  outbox.settleIf((unsent) => memory.hasReceipt(unsent));
}

/** The register answers again as it should; what a person has to put right first stays. */
function isLifted(hold: RegisterHold | null): boolean {
  return hold !== null && hold !== 'copied' && hold !== 'tooManyRefused';
}
