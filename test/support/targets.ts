/** How large the things are that people press, in CSS pixels. */
import type { Page } from '@playwright/test';

export interface Target {
  name: string;
  width: number;
  height: number;
  /** What a step is about: its answers, its fields, the way on. The rest is help beside it. */
  isPrimary: boolean;
}

/** Everything on the screen that can be pressed; an answer is as large as the label around it. */
export async function targetsOn(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, textarea, select, [role=button]',
    );
    return [...all].flatMap((element) => {
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) || width === 0)
        return [];
      const name =
        element.getAttribute('aria-label') ??
        (target.textContent || element.getAttribute('name') || element.id);
      const isQuiet = element.matches('[class*=quiet], [class*=bar]');
      return [{ name: name.trim(), width, height, isPrimary: !isQuiet }];
    });
  });
}
