// K10: on every screen of a conversation a scan is a scan, wherever the caret is. The field gets its text back as it was.
import { useEffect } from 'react';
import { useShop } from '../../../app/desk-state';
import { forgetTypedAhead } from '../../../app/typed-ahead';
import { useConversation } from '../conversation-store';
import { hear, usualRules, type Burst } from './burst';
import { isSecret, rememberField, type FieldBefore } from './field-before';

export function useScanner(): void {
  const { scannerGap } = useShop();
  useEffect(() => {
    const rules = { ...usualRules, longestGap: scannerGap ?? usualRules.longestGap };
    let burst: Burst | null = null;
    let before: FieldBefore | null = null;
    const onKey = (event: KeyboardEvent) => {
      const target = document.activeElement;
      if (isSecret(target)) {
        burst = null;
        return;
      }
      const isSpecial = event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;
      const heard = hear(burst, { key: event.key, at: event.timeStamp, isSpecial }, rules);
      if (!heard) return;
      if (heard.is === 'scan') {
        // Enter would press the button or leave the field that happens to have the focus.
        event.preventDefault();
        event.stopImmediatePropagation();
        before?.restore();
        forgetTypedAhead();
        void useConversation.getState().tell([{ type: 'scanned.v1', payload: { code: heard.code } }]);
      }
      if (heard.is === 'start') before = rememberField(target);
      // A space within a code must not press a button.
      if (heard.is === 'goingOn' && event.key === ' ' && target instanceof HTMLButtonElement)
        event.preventDefault();
      burst = heard.is === 'scan' ? null : heard.burst;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [scannerGap]);
}
