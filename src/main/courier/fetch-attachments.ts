// Bytes that another desk attached, on their way here: held against the register's manifest, piece by piece, and sealed into
// this store only when they are what the event says. What has come of one is kept while the line is away.
import { pieceSize } from '#contract/register-api/attachments';
import type { Attachment } from '#domain/incident/attachments';
import { withoutFetched } from './attachment-lists';
import type { CarryingParts } from './carry-attachments';
import { isAboutOneFile, RegisterSaidNo } from './register-port';

/** Incidents that are asked about in one go. */
const atATime = 20;

/** @throws RegisterSaidNo where it isn't about one file, Unreachable, VaultError: later again */
export async function fetchAttachments(parts: CarryingParts): Promise<void> {
  const { memory, errands } = parts;
  const wanted = errands.wanted();
  const noted = memory.now.attachmentsToFetch.filter((incident) => !wanted.includes(incident));
  for (const incident of [...wanted, ...errands.takeTurns(noted, atATime)]) {
    if (parts.isStopped() || parts.isCalled()) return;
    if (!(await fetchOf(incident, parts))) continue;
    errands.unwant(incident);
    await memory.change((record) => withoutFetched(record, incident));
  }
}

/** Answers whether nothing more is to come for this incident. */
async function fetchOf(incident: string, parts: CarryingParts): Promise<boolean> {
  const { desk, register, errands } = parts;
  const found = await desk.lacking(incident);
  if (found === null) return false;
  const { lacking, isWorkedOn } = found;
  // What was filed comes when somebody opens it.
  if (lacking.length === 0 || (!isWorkedOn && !errands.isWanted(incident))) return true;
  const manifest = await asked(() => register.attachments(incident));
  let isAll = true;
  let hasCome = false;
  for (const about of lacking) {
    const card = manifest?.find(({ attachment }) => attachment === about.id);
    const isThere = card?.complete === true && card.size === about.size && card.sha256 === about.sha256;
    if (isThere && (await fetchOne(incident, about, parts))) hasCome = true;
    else isAll = false;
    if (parts.isStopped() || parts.isCalled()) break;
  }
  if (hasCome) parts.arrived([incident]);
  return isAll && !parts.isCalled() && !parts.isStopped();
}

async function fetchOne(incident: string, about: Attachment, parts: CarryingParts): Promise<boolean> {
  const { desk, register, errands } = parts;
  const place = { incident, attachment: about.id };
  const pieces = errands.piecesOf(place);
  for (let piece = pieces.length; piece * pieceSize < about.size; piece += 1) {
    if (parts.isStopped() || parts.isCalled()) return false;
    const bytes = await asked(() => register.piece(place, piece));
    if (!bytes) return false;
    pieces.push(bytes);
  }
  const isKept = await desk.keep(place, about, Buffer.concat(pieces));
  // Not what was announced: from the beginning, another time.
  errands.forgetPieces();
  return isKept;
}

/** Null where the register has no answer for this one. */
async function asked<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RegisterSaidNo && isAboutOneFile(error.code)) return null;
    throw error;
  }
}
