import { describe, expect, it } from 'vitest';
import { yes } from '#contract/refusal';
import { chooseFiles, useSending } from '#renderer/features/conversation/attachments/send-files';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { beginAt, openCounter, theIncident } from '../../../support/counter-stores';

describe('photos and files that are chosen', () => {
  it('of which one is looked at and refused while somebody goes on: what they wrote meanwhile stays on the screen', async () => {
    const shop = await openCounter();
    await beginAt();
    const words = (text: string) =>
      useConversation.getState().tell([{ type: 'wordsHeard.v1', payload: { text } }]);
    await words('deposit');
    const { ask } = shop.bridge;
    let refuse = () => {};
    shop.bridge.ask = async (name, args) => {
      if (name !== 'attachment.choose') return ask(name, args);
      // The first one is kept now, and answered for together with the second.
      const told = structuredClone({ savedAt: new Date().toISOString(), incident: theIncident() });
      await new Promise<void>((resolve) => (refuse = resolve));
      return yes({ told, refused: { code: 'notAPicture' } }) as never;
    };
    const chosen = chooseFiles(null);
    await words('deposit twice');
    refuse();
    await chosen;
    expect(useSending.getState().refusal).toEqual({ code: 'notAPicture' });
    expect(theIncident().words).toBe('deposit twice');
  });
});
