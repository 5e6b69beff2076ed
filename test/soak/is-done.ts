// Waiting until a desk has nothing more to send or fetch.
import { pause } from '../load/simulated-desk';
import type { SoakDesk } from './soak-desk';

/** Null: it is. Otherwise what it still waits for. */
export async function isDone(desk: SoakDesk): Promise<string | null> {
  const before = await desk.must('headOffice.state', {});
  await desk.must('headOffice.sendNow', {});
  await pause(1_500);
  const now = await desk.must('headOffice.state', {});
  const { waiting, line, hold, notTaken, attachments, lastContact } = now;
  if (hold !== null || notTaken > 0) return `${hold ?? ''} ${notTaken} not taken`;
  if (waiting > 0) return `${waiting} wait`;
  if (line !== 'reached') return `its line is ${line}`;
  if (attachments.toSend + attachments.toFetch > 0) return `${JSON.stringify(attachments)} of files`;
  return lastContact === before.lastContact ? 'no contact since' : null;
}
