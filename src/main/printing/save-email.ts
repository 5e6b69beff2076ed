// A letter as a file that the system's mail program opens as a draft. Amends opens nothing and sends nothing itself: whoever
// sends it sees it first, and from which mailbox.
import { basename } from 'node:path';
import type { WebContents } from 'electron';
import type { PaperChoice } from '#contract/doorway/paper-calls';
import { no, yes, type Answer } from '#contract/refusal';
import type { Office } from '../office/office-calls';
import { askWhere } from './ask-where';
import { emailMessage } from './email-message';
import { fileNamed } from './pdf';
import { saveFile } from './save-file';

const kind = { name: 'E-mail', extensions: ['eml'] };

export async function saveEmail(
  office: Pick<Office, 'letterEmail' | 'noteEmail'>,
  choice: PaperChoice,
  desk: WebContents,
): Promise<Answer<{ file: string | null; addressed: boolean }>> {
  const letter = await office.letterEmail(choice);
  if (!letter.ok) return letter;
  const addressed = letter.value.to !== null;
  const file = await askWhere(fileNamed(letter.value.subject, 'eml'), desk, kind);
  if (file === null) return yes({ file, addressed });
  try {
    // Somebody's name and address: for whoever is logged in to this computer.
    await saveFile(file, Buffer.from(emailMessage(letter.value), 'ascii'), 0o600);
  } catch {
    return no({ code: 'fileNotSaved', file: basename(file) });
  }
  // It is there: what goes wrong with the note must not say otherwise.
  await office.noteEmail(choice, addressed);
  return yes({ file, addressed });
}
