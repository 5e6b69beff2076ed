// Answers the desk's calls about photos and files.
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { app } from 'electron';
import { join } from 'node:path';
import { no, yes, type Answer } from '#contract/refusal';
import { fileEndings } from '#domain/attachment/kinds';
import type { Handlers } from '../door/handlers';
import type { Office } from '../office/office-calls';
import { saveFile } from '../printing/save-file';
import { chooseFiles } from './choose-files';
import { copyName } from './copy-name';
import type { DrawPicture } from './picture-window';
import { takeIn, type Incoming } from './take-in';
import { createUploads } from './uploads';

export type AttachmentAnswers = Pick<
  Handlers,
  'attachment.choose' | 'attachment.begin' | 'attachment.piece' | 'attachment.finish' | 'attachment.saveCopy'
>;

interface Ports {
  office: Pick<Office, 'ask' | 'attach' | 'attachmentBytes'>;
  draw: DrawPicture;
}

export function createAttachmentAnswers(ports: Ports): AttachmentAnswers & { forgetUploads(): void } {
  const { office } = ports;
  const uploads = createUploads<Omit<Incoming, 'bytes'>>(() => Date.now());

  return {
    forgetUploads: () => uploads.forgetAll(),

    /** Several may be chosen; the first that is refused ends it, and those before it are kept. */
    async 'attachment.choose'({ id, fact }, from) {
      let kept: Awaited<ReturnType<typeof takeIn>> | null = null;
      for await (const { name, bytes, isTooBig } of chooseFiles(from.contents)) {
        const answer: Awaited<ReturnType<typeof takeIn>> = bytes
          ? await takeIn({ incident: id, fact, name, from: 'file', bytes }, ports)
          : no({ code: isTooBig ? 'tooBigToAttach' : 'notAttached' });
        if (!answer.ok) return kept?.ok ? yes({ told: kept.value, refused: answer.refusal }) : answer;
        kept = answer;
      }
      return yes({ told: kept?.ok ? kept.value : null, refused: null });
    },

    async 'attachment.begin'({ id, fact, name, size, from: how }, from) {
      const upload = uploads.begin(from.contents, { incident: id, fact, name, from: how }, size);
      return upload ? yes({ upload }) : no({ code: 'tooBigToAttach' });
    },

    async 'attachment.piece'({ upload, at, bytes }, from) {
      const piece = Buffer.from(bytes, 'base64');
      return uploads.add(from.contents, upload, at, piece)
        ? yes({ taken: at + piece.length })
        : no({ code: 'notAttached' });
    },

    async 'attachment.finish'({ upload }, from) {
      const whole = uploads.finish(from.contents, upload);
      return whole ? takeIn({ ...whole.about, bytes: whole.bytes }, ports) : no({ code: 'notAttached' });
    },

    async 'attachment.saveCopy'({ id, attachment }, from) {
      const found = await office.attachmentBytes({ incident: id, attachment, part: 'copy' });
      if (!found.ok) return found;
      const { name, kind, bytes } = found.value;
      return saveCopy(copyName(name, fileEndings[kind]), bytes, from.contents);
    },
  };
}

async function saveCopy(
  name: string,
  bytes: Uint8Array,
  desk: WebContents,
): Promise<Answer<{ file: string | null }>> {
  const options = { title: 'Save a copy', defaultPath: join(app.getPath('documents'), name) };
  const window = BrowserWindow.fromWebContents(desk);
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || !chosen.filePath) return yes({ file: null });
  try {
    await saveFile(chosen.filePath, bytes);
    return yes({ file: chosen.filePath });
  } catch {
    return no({ code: 'copyNotSaved' });
  }
}
