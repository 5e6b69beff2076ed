// The only page that opens a PDF: one of ours, just made. It draws the pages that are asked for and hands back pictures with
// their text. It has a process of its own, so the reader needs no worker beside it: trusted types would let none start.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import * as worker from 'pdfjs-dist/build/pdf.worker.mjs';

/** To the inch: sharp across the page on a screen of twice the usual density. */
const dots = 168;
/** Of a PDF, to the inch. */
const points = 72;
const job = `amends://app/look/${location.hash.slice(1)}`;

void drawPages();

async function drawPages(): Promise<void> {
  Object.assign(globalThis, { pdfjsWorker: worker });
  const data = new Uint8Array(await (await fetch(`${job}/in`)).arrayBuffer());
  const reading = getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  const document_ = await reading.promise.catch(() => null);
  await post('opened', String(document_?.numPages ?? 0));
  if (!document_) return;
  for (;;) {
    const at = Number(await (await fetch(`${job}/next`)).text());
    await post(`page-${at}`, await drawn(document_, at).catch(() => new Blob()));
  }
}

/** length of the text (4) · the text · the picture. */
async function drawn(from: PDFDocumentProxy, at: number): Promise<Blob> {
  const page = await from.getPage(at);
  const viewport = page.getViewport({ scale: dots / points });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const canvasContext = canvas.getContext('2d', { alpha: false });
  if (!canvasContext) throw new Error('no canvas');
  // As for a printer: a hidden window has no frames to wait for.
  await page.render({ canvas, canvasContext, viewport, intent: 'print', background: '#fff' }).promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  page.cleanup();
  const length = new DataView(new ArrayBuffer(4));
  const bytes = new TextEncoder().encode(text.slice(0, 60_000));
  length.setUint32(0, bytes.length);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) throw new Error('no picture');
  return new Blob([length.buffer, bytes, picture]);
}

async function post(what: string, body: Blob | string): Promise<void> {
  await fetch(`${job}/${what}`, { method: 'POST', body });
}
