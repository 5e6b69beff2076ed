// The way of a photo or file from this page to the record. A dropped or pasted one goes piece by piece; a chosen one main reads
// itself. It all happens beside whatever is being typed.
import { create } from 'zustand';
import { largestAttachment } from '#domain/attachment/bounds';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../../app/bridge';
import { useConversation } from '../conversation-store';

interface Sending {
  /** How many are on their way. */
  underWay: number;
  /** Of the last one, where it was refused. */
  refusal: Refusal | null;
  clear(): void;
}

export const useSending = create<Sending>((set) => ({
  underWay: 0,
  refusal: null,
  clear: () => set({ refusal: null }),
}));

const pieceLength = 256 * 1024;
/** One after the other, in the order in which they came. */
let last: Promise<void> = Promise.resolve();

/** Answers when all of them are kept or refused. @param fact whose evidence they are */
export function sendFiles(
  files: readonly File[],
  from: 'drop' | 'paste',
  fact: string | null,
): Promise<void> {
  const incident = useConversation.getState().open?.incident.id;
  if (!incident || files.length === 0) return Promise.resolve();
  last = last.then(() => working(() => sendAll(incident, files, from, fact)));
  return last;
}

/** By the system's dialog. */
export async function chooseFiles(fact: string | null): Promise<void> {
  const id = useConversation.getState().open?.incident.id;
  if (!id) return;
  await working(async () => {
    const answer = await ask('attachment.choose', { id, fact });
    if (!answer.ok) return answer.refusal;
    const { told, refused } = answer.value;
    // The next one was looked at for a while before it was refused: what was told meanwhile isn't in what came before it.
    if (told && refused) await useConversation.getState().retold(id);
    else if (told) useConversation.getState().receive(id, told);
    return refused;
  });
}

async function working(work: () => Promise<Refusal | null>): Promise<void> {
  useSending.setState(({ underWay }) => ({ underWay: underWay + 1, refusal: null }));
  const refusal = await work().catch((): Refusal => ({ code: 'notAttached' }));
  useSending.setState(({ underWay }) => ({ underWay: underWay - 1, refusal }));
}

async function sendAll(id: string, files: readonly File[], from: 'drop' | 'paste', fact: string | null) {
  let refusal: Refusal | null = null;
  for (const file of files) refusal = (await sendOne(id, file, from, fact)) ?? refusal;
  return refusal;
}

async function sendOne(
  id: string,
  file: File,
  from: 'drop' | 'paste',
  fact: string | null,
): Promise<Refusal | null> {
  const { name, size } = file;
  if (size > largestAttachment) return { code: 'tooBigToAttach' };
  // A folder that was dropped has no bytes.
  if (size === 0) return { code: 'notAPicture' };
  const begun = await ask('attachment.begin', { id, fact, name: name.slice(-500), size, from });
  if (!begun.ok) return begun.refusal;
  const { upload } = begun.value;
  for (let at = 0; at < size; at += pieceLength) {
    const bytes = base64(new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer()));
    const taken = await ask('attachment.piece', { upload, at, bytes });
    if (!taken.ok) return taken.refusal;
  }
  const kept = await ask('attachment.finish', { upload });
  if (!kept.ok) return kept.refusal;
  useConversation.getState().receive(id, kept.value);
  return null;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
