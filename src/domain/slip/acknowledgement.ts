/** 1.7, 1.8: what they get at once: that we have it, who answers by when, and what is written down and why. */
import type { Notices } from '../playbook/playbook';

export type AcknowledgementHow = keyof Notices['acknowledgement'];

export interface Acknowledging {
  branch: string;
  /** As they are spoken to; empty when nobody was named. */
  name: string;
  reference: string;
  /** Who answers, as staff stand on paper here. */
  colleague: string;
  /** "by 12:00 tomorrow": an acknowledgement always names one. */
  time: string;
}

export function acknowledgementText(
  notices: Pick<Notices, 'acknowledgement' | 'recordNotice'>,
  how: AcknowledgementHow,
  about: Acknowledging,
): string {
  const filled: Record<string, string> = { ...about, record: notices.recordNotice };
  // One pass: whatever somebody is called is never read as a slot.
  return notices.acknowledgement[how].replace(/(\s?)\{(\w+)\}/gu, (slot, gap: string, key: string) => {
    const value = filled[key];
    if (value === undefined) return slot;
    return value === '' ? '' : gap + value;
  });
}
