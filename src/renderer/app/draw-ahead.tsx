// A page drawn once before anybody goes there, where nobody sees it. What runs for the first time is slow (code that was never
// run, letters in a size that was never shown), and whoever goes there first would wait for it with somebody before them.
import { Activity, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** In milliseconds: longer than any computer takes. A page that shows nothing would never be done. */
const atMost = 5_000;

/**
 * Draws it outside the document and hidden: React runs no effect of it, so it asks main nothing, takes no key and no focus,
 * starts no clock and says nothing; and it draws in pieces of a few milliseconds, between which keys are taken. Then it is all
 * thrown away. Resolves when that is done, also where it couldn't be drawn: nobody waits for it.
 */
export function drawAhead(page: ReactNode): Promise<void> {
  const nowhere = document.createElement('div');
  return new Promise((resolve) => {
    const root = createRoot(nowhere, { onUncaughtError: end });
    const drawn = new MutationObserver(() => {
      layOut(nowhere);
      end();
    });
    const tooLate = setTimeout(end, atMost);
    function end() {
      clearTimeout(tooLate);
      drawn.disconnect();
      root.unmount();
      resolve();
    }
    drawn.observe(nowhere, { childList: true });
    root.render(<Activity mode="hidden">{page}</Activity>);
  });
}

/** In the document and out of it again within one task: no frame, no screen reader and no other code ever meets it there. */
function layOut(drawn: HTMLElement): void {
  // React hides what it draws for later; what isn't shown at all is given no place, and no letters.
  for (const part of drawn.children) if (part instanceof HTMLElement) part.style.removeProperty('display');
  Object.assign(drawn.style, { position: 'fixed', inset: '0', visibility: 'hidden', contain: 'strict' });
  document.body.append(drawn);
  drawn.getBoundingClientRect();
  drawn.remove();
}
