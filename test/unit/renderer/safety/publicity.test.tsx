import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useDeskState } from '#renderer/app/desk-state';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { Publicity } from '#renderer/features/safety/publicity';
import { Telling } from '../../../support/telling';

/** A static page is drawn from the store's first state. */
function drawn(telling: Telling): string {
  useConversation.getInitialState().open = { incident: telling.now(), drafts: {} } as never;
  useDeskState.getInitialState().state = { people: [] } as never;
  return renderToStaticMarkup(<Publicity />);
}
const flagged = () =>
  new Telling().tell('publicityFlagged.v1', { where: ['reviews'], words: '', told: null });
const mistake = /<button[^>]*>(?:<[^>]*>)*Noted by mistake/u;

test('13.5 next to the flag stands the way to take it back; taken back, it can be noted again', () => {
  expect(drawn(flagged())).toContain('May become public (A review)');
  expect(drawn(flagged())).toMatch(mistake);
  const back = drawn(flagged().tell('publicityTakenBack.v1', { reason: 'They meant another shop' }));
  expect(back).not.toMatch(mistake);
  expect(back).toContain('They said it may become public');
});
