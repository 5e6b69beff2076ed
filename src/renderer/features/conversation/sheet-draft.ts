// What is typed into a sheet is a draft like any other: a crash, a lock or another sheet loses none of it.
import { useState } from 'react';
import { useConversation } from './conversation-store';
import { useJourney } from './journey';

/** Where the sheet was opened: a draft needs a place, and a sheet stands at none of its own. */
export function draftPlace(): { stage: string; step: string } {
  const { stage, step } = useJourney.getState();
  return { stage, step: step ?? stage };
}

/**
 * One field of a sheet. Give `field` to `tell` as settled once it has become a fact.
 * @param field "park.note": the same wherever the sheet is opened
 * @param max in UTF-16 units; a longer text isn't taken, and what was there stays
 */
export function useSheetText(field: string, recorded = '', max = 2000) {
  const kept = useConversation((store) => store.open?.drafts[field]?.value);
  const [text, setText] = useState(kept ?? recorded);
  function type(next: string) {
    if (next.length > max) return;
    setText(next);
    useConversation.getState().draft(field, next === recorded ? null : next, draftPlace());
  }
  return { text, type, field };
}

/** Fields of a sheet whose name depends on what is chosen in it: each keeps its own text. @param max in UTF-16 units */
export function useSheetTexts(max = 2000) {
  const drafts = useConversation((store) => store.open?.drafts);
  const [typed, setTyped] = useState<Record<string, string>>({});
  function of(field: string, recorded = '') {
    const text = typed[field] ?? drafts?.[field]?.value ?? recorded;
    function type(next: string) {
      if (next.length > max) return;
      setTyped({ ...typed, [field]: next });
      useConversation.getState().draft(field, next === recorded ? null : next, draftPlace());
    }
    return { text, type, field };
  }
  return { of };
}
