/** Asks what a screen asks, through the window's own bridge: for what no screen shows, or must not show. */
import type { Page } from '@playwright/test';
import type { CallName } from '#contract/channels';
import type { Args, Reply } from '#contract/doorway';
import { unpack } from '#contract/packed';
import type { Answer } from '#contract/refusal';

export async function askBehind<C extends CallName>(
  page: Page,
  name: C,
  args: Args<C>,
): Promise<Answer<Reply<C>>> {
  const crossed = await page.evaluate(
    ([call, given]) => {
      const { amends } = window as unknown as { amends: { ask(name: string, args: unknown): unknown } };
      return amends.ask(call as string, given);
    },
    [name, args] as const,
  );
  return unpack(crossed as Answer<Reply<C>>);
}

/** The ids and references of all complaints that whoever is at the desk may list. */
export async function listed(page: Page): Promise<{ id: string; reference: string | null }[]> {
  const list = await askBehind(page, 'register.list', { state: 'all' });
  return list.ok ? list.value.items.map(({ id, reference }) => ({ id, reference })) : [];
}
