/**
 * Looks on while the page of a conversation is drawn ahead: what of it anybody could have met, and what main was asked. The page
 * is opened once more for it, because the first time it is drawn before anybody could look on.
 */
import type { ElectronApplication, Page } from '@playwright/test';

interface Seen {
  /** How often something was laid out that nobody sees: what it holds is thrown away by the time this is told. */
  laidOut: number;
  /** Of that page in the document when a frame was drawn. */
  shown: string[];
  /** What got the focus, by its tag. */
  focused: string[];
}
type Looking = typeof globalThis & { seenAhead: Seen };

/** @param typed into the field that has the caret, in the middle of the drawing */
export async function watchDrawingAhead(page: Page, app: ElectronApplication, typed: string): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    const asked: string[] = [];
    Object.assign(globalThis, { askedMeanwhile: asked });
    for (const [name, answer] of handlers)
      handlers.set(name, (...args) => {
        asked.push(name);
        return answer(...args);
      });
  });
  await page.addInitScript((text) => {
    const seen: Seen = { laidOut: 0, shown: [], focused: [] };
    Object.assign(globalThis, { seenAhead: seen });
    let isTyped = false;
    const create = document.createElement.bind(document);
    document.createElement = ((tag: string, options?: ElementCreationOptions) => {
      // Made once more where the key comes before it is drawn to its end.
      if (tag === 'textarea' && !isTyped) {
        isTyped = true;
        // Between two pieces of the drawing, as a key would come.
        queueMicrotask(() => document.execCommand('insertText', false, text));
      }
      return create(tag, options);
    }) as typeof document.createElement;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.style.visibility === 'hidden') seen.laidOut += 1;
    }).observe(document, { childList: true, subtree: true });
    addEventListener('focusin', ({ target }) => seen.focused.push((target as Element).tagName), true);
    requestAnimationFrame(function look() {
      for (const field of document.querySelectorAll('textarea')) seen.shown.push(field.name);
      requestAnimationFrame(look);
    });
  }, typed);
  await page.reload();
}

export function whatWasSeen(page: Page): Promise<Seen & { left: number }> {
  return page.evaluate(() => {
    const { seenAhead } = globalThis as Looking;
    return { ...seenAhead, left: document.querySelectorAll('textarea').length };
  });
}

/** Every call since then, in its order. */
export function askedMeanwhile(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { askedMeanwhile: string[] }).askedMeanwhile);
}
