/** A finger on the screen: touch events only, so no hover, no focus by mouse, no click that isn't made of a touch. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './counter';

export async function finger(page: Page): Promise<Hand> {
  const touches = await page.context().newCDPSession(page);
  await touches.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return {
    async press(target: Locator) {
      await expect(target).toBeEnabled();
      await target.scrollIntoViewIfNeeded();
      const point = await middleOf(target);
      await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

/** Where a person would put their finger: on the label around a small box, not on the box. */
function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  return target.evaluate((element) => {
    const { left, top, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}
