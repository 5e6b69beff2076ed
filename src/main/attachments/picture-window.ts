// Opens strangers' pictures where it can harm nobody: in a window of its own, a fresh one for each. It draws the picture anew,
// so that nothing but pixels comes back.
import { Turns } from '../vault/turns';
import type { BuiltPages } from '../window/built-pages';
import { createJobWindows } from '../window/job-windows';
import { answerPicture, type Drawing } from './picture-job';

export type DrawPicture = (bytes: Uint8Array) => Promise<Drawing>;

/** A picture that isn't drawn by then is no receipt, in milliseconds. */
const patience = 20_000;

export function createPictureDrawing(pages: BuiltPages): DrawPicture {
  const open = createJobWindows(pages, 'picture', answerPicture);
  const turns = new Turns();

  /** One after the other: two large pictures at once could take all the memory of a small computer. */
  return (bytes) => turns.take('picture', () => drawOne(bytes));

  function drawOne(bytes: Uint8Array): Promise<Drawing> {
    return new Promise<Drawing>((resolve) => {
      const finish = (drawing: Drawing) => {
        clearTimeout(late);
        resolve(drawing);
        close();
      };
      const late = setTimeout(() => finish('unsafe'), patience);
      const close = open({ bytes, done: finish }, () => finish('unsafe'));
    });
  }
}
