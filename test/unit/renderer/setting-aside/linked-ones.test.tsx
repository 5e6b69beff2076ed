import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { LinkedOnes } from '#renderer/features/setting-aside/linked-ones';
import { idOf, Telling } from '../../../support/telling';

/** A static page is drawn from the store's first state. */
function drawn(part: () => ReactNode, telling: Telling): string {
  useConversation.getInitialState().open = { incident: telling.now(), drafts: {} } as never;
  return renderToStaticMarkup(<>{part()}</>);
}
const other = idOf('aspect', 9);
const buttons = (page: string) => page.match(/<button/gu)?.length ?? 0;

describe('13.7 what belongs with this one', () => {
  const linked = (reference: string) =>
    new Telling().tell('incidentLinked.v1', { other, why: 'one lamp', reference });

  test('13.7 each linked one stands there by its reference, with who said it, why, and a way to take it off', () => {
    const page = drawn(() => <LinkedOnes />, linked('MIL-2026-A0001'));
    expect(page).toContain('MIL-2026-A0001, by Amira K.');
    expect(page).toContain('one lamp');
    expect(page).toContain('aria-label="MIL-2026-A0001 doesn’t belong here"');
    expect(buttons(page)).toBe(1);
  });

  test('13.7 one that was linked before references were noted can be taken off as well', () => {
    expect(drawn(() => <LinkedOnes />, linked(''))).toContain('Another complaint doesn’t belong here');
  });

  test('13.7 taken off, or never linked: nothing stands there', () => {
    expect(drawn(() => <LinkedOnes />, new Telling())).toBe('');
    const off = linked('MIL-2026-A0001').tell('incidentUnlinked.v1', { other, why: '' });
    expect(drawn(() => <LinkedOnes />, off)).toBe('');
  });
});
