// The reader's other half ships without types: all that is asked of it is to be there.
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
