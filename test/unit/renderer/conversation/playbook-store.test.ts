import { afterEach, expect, it } from 'vitest';
import { yes } from '#contract/refusal';
import { usePlaybookStore } from '#renderer/features/conversation/playbook-store';
import { shippedPlaybook } from '../../../fixtures/playbook';

const answers = (read: () => unknown) =>
  Object.assign(globalThis, { window: { amends: { ask: () => Promise.resolve(read()) } } });

afterEach(() => {
  usePlaybookStore.setState({ playbook: null, refusal: null });
  Reflect.deleteProperty(globalThis, 'window');
});

it('the same playbook told again is the same one, so that no page is drawn anew; another version is taken', async () => {
  const { load } = usePlaybookStore.getState();
  const first = shippedPlaybook('retail');
  answers(() => yes(structuredClone(first)));
  await load(null);
  const { playbook } = usePlaybookStore.getState();
  expect(playbook).toEqual(first);
  await load(null);
  expect(usePlaybookStore.getState().playbook).toBe(playbook);
  answers(() => yes({ ...first, version: 'next' }));
  await load(null);
  expect(usePlaybookStore.getState().playbook?.version).toBe('next');
});
