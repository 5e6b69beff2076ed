/**
 * A page of a PDF beside the picture of it that was looked at and kept (test/fixtures/pages). `KEEP_PAGES=1` keeps what comes
 * out now instead: look at the pictures before they are committed.
 */
import type { ElectronApplication } from 'playwright';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { tempFolder } from './temp-folder';

const run = promisify(execFile);
const kept = resolve(import.meta.dirname, '../fixtures/pages');

export interface Difference {
  /** Mean difference of a dot, of 255. */
  mean: number;
  /** Share of dots that are plainly another shade. */
  share: number;
}

/**
 * @param app reads pictures, which Node can’t
 * @param name of the kept picture
 * @param mayKeep false: another page, to be told apart
 */
export async function differenceOf(
  app: ElectronApplication,
  pdf: string,
  name: string,
  page = 1,
  mayKeep = true,
): Promise<Difference> {
  const drawn = await picture(pdf, page);
  const keptAs = join(kept, `${name}.png`);
  if (mayKeep && process.env['KEEP_PAGES'] === '1') {
    await mkdir(kept, { recursive: true });
    await copyFile(drawn, keptAs);
  }
  return between(app, drawn, keptAs, null);
}

/** Of any size, beside a page of a PDF: the mean difference of a dot, of 255. */
export async function differenceFrom(
  app: ElectronApplication,
  png: Buffer,
  pdf: string,
  page: number,
): Promise<number> {
  const drawn = await picture(pdf, page, join(await tempFolder('amends-shown'), 'page'), 120);
  await writeFile(join(dirname(drawn), 'shown.png'), png);
  // Two programs shade the edges of letters differently; from a step back the page is the same.
  return (await between(app, drawn, join(dirname(drawn), 'shown.png'), 120)).mean;
}

async function picture(pdf: string, page: number, out = pdf.replace(/\.pdf$/, `-${page}`), dots = 40) {
  const which = ['-f', String(page), '-l', String(page), '-singlefile'];
  await run('pdftoppm', ['-r', String(dots), '-gray', '-png', ...which, pdf, out]);
  return `${out}.png`;
}

/** @param width to which both are brought; null: that of the first */
function between(
  app: ElectronApplication,
  one: string,
  other: string,
  width: number | null,
): Promise<Difference> {
  return app.evaluate(
    ({ nativeImage }, [first, second, wide]) => {
      const [a, b] = [nativeImage.createFromPath(first), nativeImage.createFromPath(second)];
      if (a.isEmpty() || b.isEmpty()) return { mean: 255, share: 1 };
      const own = a.getSize();
      const size = wide === null ? own : { width: wide, height: Math.round((wide * own.height) / own.width) };
      const [dots = a.toBitmap(), others = b.toBitmap()] = [a, b].map((each) => {
        const its = each.getSize();
        const isThatSize = its.width === size.width && its.height === size.height;
        return (isThatSize ? each : each.resize({ ...size, quality: 'best' })).toBitmap();
      });
      let [sum, plain] = [0, 0];
      for (let at = 0; at < dots.length; at += 4) {
        const far = Math.abs((dots[at] ?? 0) - (others[at] ?? 0));
        sum += far;
        if (far > 64) plain += 1;
      }
      const count = dots.length / 4;
      return { mean: sum / count, share: plain / count };
    },
    [one, other, width] as const,
  );
}
