/** F1: what a screen does at 200 % and 400 %, and written from right to left: nothing runs out of it, nothing is cut off. */
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { axeOn } from './axe';

const sizes = [
  { name: '200 %', zoom: 2, direction: 'ltr', isRead: false },
  // The narrowest screen is the one in which things scroll, fold and hide: axe reads that one.
  { name: '400 %', zoom: 4, direction: 'ltr', isRead: true },
  { name: 'right to left', zoom: 1, direction: 'rtl', isRead: false },
] as const;

/** Sizes and direction are changed in place. A story goes on after a finding, so that one run tells all of them. */
export async function expectFits(app: ElectronApplication, page: Page, screen: string) {
  for (const { name, zoom, direction, isRead } of sizes) {
    await setZoom(app, zoom);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await laidOut(page);
    expect.soft(await page.evaluate(whatRunsOut), `${screen}, ${name}`).toEqual([]);
    if (!isRead) continue;
    const axe = await axeOn(page);
    // Colours are as they were, and a label that a sheet has scrolled away counts as hidden to axe.
    const { violations } = await axe.disableRules(['color-contrast', 'label-title-only']).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary}`),
    );
    expect.soft(found, `${screen}, ${name}`).toEqual([]);
  }
  await setZoom(app, 1);
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
  await laidOut(page);
}

async function setZoom(app: ElectronApplication, factor: number) {
  await app.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );
}

async function laidOut(page: Page) {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
  });
}

/** In the page: what would need scrolling sideways, and text that its own box cuts off. */
function whatRunsOut(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 1) found.push(`the page is ${wide} px wider than the window`);
  const isForEarsOnly = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath !== 'none' || isForEarsOnly(element.parentElement));
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (isForEarsOnly(element)) continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    const style = getComputedStyle(element);
    const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if ((left < -1 || right > innerWidth + 1) && (ownText || element.matches('button, input, textarea')))
      if (!element.closest('[data-scrolls]')) found.push(`outside the window: ${nameOf(element)}`);
    const cuts = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
    if (ownText && cuts && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut off: ${nameOf(element)}`);
    // A glance at a longer text ends in dots on purpose, with the way to all of it beside it.
    const cutsLow = ['hidden', 'clip'].includes(style.overflowY) && style.webkitLineClamp === 'none';
    if (ownText && cutsLow && element.scrollHeight > element.clientHeight + 2 && !element.matches('textarea'))
      found.push(`cut off below: ${nameOf(element)}`);
  }
  return [...new Set(found)];
}
