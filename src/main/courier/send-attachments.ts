// Bytes on their way to the register: announced by size and hash, and only the pieces that it lacks are sent, so that a line
// that was cut goes on where it broke off. One that isn't taken keeps none of the others waiting.
import { pieceSize } from '#contract/register-api/attachments';
import type { AttachmentPlace } from '../vault/attachment-layout';
import { isSamePlace, withoutSent } from './attachment-lists';
import type { CarryingParts } from './carry-attachments';
import { isAboutOneFile, RegisterSaidNo } from './register-port';

/** @throws RegisterSaidNo where it isn't about one file, Unreachable, VaultError: later again */
export async function sendAttachments(parts: CarryingParts): Promise<void> {
  const { memory, desk, errands } = parts;
  const asked = memory.now.attachmentsToSend;
  for (const place of asked ?? desk.all()) {
    if (parts.isStopped() || parts.isCalled()) return;
    if (!errands.isSeenTo(place) && !(await sendOne(place, parts))) continue;
    errands.seenTo(place);
    await memory.change((record) => withoutSent(record, place));
  }
  if (asked !== null) return;
  // Everything was looked through: what wasn't taken stays on the list by its name.
  const left = desk.all().filter((place) => !errands.isSeenTo(place));
  await memory.change((record) => ({
    ...record,
    attachmentsToSend: left.map(({ incident, attachment }) => ({ incident, attachment })),
  }));
}

/** Answers whether nothing more is to be done for it. */
async function sendOne(place: AttachmentPlace, parts: CarryingParts): Promise<boolean> {
  const { register, desk } = parts;
  const about = await desk.about(place);
  if (about === null) return false;
  if (about === 'none') return true;
  const bytes = await desk.bytes(place, about);
  // Lost here: if it is nowhere else either, there is nothing to send.
  if (!bytes) return true;
  try {
    let card = await register.announce(place, { size: about.size, sha256: about.sha256 });
    for (const piece of card.missing) {
      if (parts.isStopped() || parts.isCalled()) return false;
      const part = bytes.subarray(piece * pieceSize, (piece + 1) * pieceSize);
      card = await register.putPiece(place, piece, part);
      parts.changed?.();
    }
    return card.complete && isSamePlace(card, place);
  } catch (error) {
    if (!(error instanceof RegisterSaidNo) || !isAboutOneFile(error.code)) throw error;
    // Erased everywhere: nothing of it is wanted.
    return error.code === 'gone';
  }
}
