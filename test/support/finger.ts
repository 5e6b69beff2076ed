/** A finger on the screen: touch events only, so no hover, no focus by mouse, no click that isn't made of a touch. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './counter';

export async function finger(page: Page): Promise<Hand> {
  const touches = await page.context().newCDPSession(page);
  await touches.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchEnd' | 'touchCancel', touchPoints: { x: number; y: number }[]) =>
    touches.send('Input.dispatchTouchEvent', { type, touchPoints });
  /** False where the page moved between the look and the touch: whoever feels that lifts the finger beside it, and aims anew. */
  async function landsOn(target: Locator): Promise<boolean> {
    await target.click({ trial: true });
    const landed = await target.evaluateHandle(watchForTouch);
    await touch('touchStart', [await target.evaluate(middleOf)]);
    if (await landed.evaluate(({ isOnIt }) => isOnIt)) return true;
    await touch('touchCancel', []);
    return false;
  }
  return {
    async press(target: Locator) {
      await expect(target).toBeEnabled();
      await expect.poll(() => landsOn(target)).toBe(true);
      await touch('touchEnd', []);
    },
  };
}

/** In the page: tells afterwards whether the next touch came down on this element, or on the label around a small box. */
function watchForTouch(element: Element) {
  const told = { isOnIt: false };
  const whole = element.closest('label') ?? element;
  const look = ({ target }: Event) => (told.isOnIt = whole.contains(target as Node));
  window.addEventListener('touchstart', look, { capture: true, once: true });
  return told;
}

/** Where a person would put their finger: on the label around a small box, not on the box. */
function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
