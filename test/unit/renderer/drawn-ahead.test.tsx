// The listening page is drawn before anybody begins a complaint: of nobody's, and without touching anything of the window's.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { inPlaceOf, replaceable, WithStores } from '#renderer/app/replaceable';
import { useDeskState } from '#renderer/app/desk-state';
import { useConversation } from '#renderer/features/conversation/conversation-store';
import { useJourney } from '#renderer/features/conversation/journey';
import { usePlaybookStore } from '#renderer/features/conversation/playbook-store';
import { ConversationScreen } from '#renderer/screens/conversation-screen';
import { NobodysComplaint } from '#renderer/screens/conversation/nobodys-complaint';

describe('a page that is drawn ahead', () => {
  it('is the whole listening page, and drawing it neither asks main nor changes what is open', () => {
    // Here is neither a window nor a bridge: whoever asked one of them for anything would fail.
    const stores = [useConversation, useJourney, usePlaybookStore, useDeskState];
    const before = stores.map((store) => store.getState());
    const page = renderToStaticMarkup(
      <NobodysComplaint>
        <ConversationScreen />
      </NobodysComplaint>,
    );
    expect(page.match(/<textarea/g)).toHaveLength(1);
    for (const word of ['Desk', 'In their words', 'They’ve said it all', 'Boiling', 'Reach them', 'Park'])
      expect(page).toContain(word);
    expect(stores.map((store) => store.getState())).toEqual(before);
  });

  it('has stores of its own, while everybody else keeps the window’s', () => {
    const useCount = replaceable(
      create<{ count: number; isTold: boolean }>(() => ({ count: 1, isTold: true })),
    );
    const Count = () => {
      const { isTold } = useCount();
      return useCount(({ count }) => `${count} ${isTold}`);
    };
    const own = new Map([inPlaceOf(useCount, { count: 2 })]);
    const both = (
      <>
        <Count />, <WithStores stores={own}>{<Count />}</WithStores>
      </>
    );
    expect(renderToStaticMarkup(both)).toBe('1 true, 2 true');
    expect(useCount.getState().count).toBe(1);
  });
});
