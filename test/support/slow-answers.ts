/**
 * A slow disk or a busy computer: main's answers are there only so many milliseconds later. What people press and type
 * meanwhile has to stand all the same. AMENDS_SLOW_ANSWERS=300 tells every story so: what only a slow computer shows now and
 * then, it shows every time.
 */
import type { ElectronApplication } from '@playwright/test';

export const slowAnswers = Number(process.env.AMENDS_SLOW_ANSWERS ?? 0);

/** @param calls all of them, unless some are named */
export async function answerSlowly(app: ElectronApplication, by: number, calls?: string[]): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, [names, wait]) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
      };
      for (const name of names ?? [...handlers.keys()]) {
        const answer = handlers.get(name);
        if (!answer) throw new Error(`nobody answers ${name}`);
        handlers.set(name, async (...args) => {
          await new Promise((done) => setTimeout(done, wait));
          return answer(...args);
        });
      }
    },
    [calls, by] as const,
  );
}
