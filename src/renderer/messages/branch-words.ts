// What a branch may be set to, in the order in which it is offered; set-up and settings ask alike.
import { staffOnPaper } from '#domain/playbook/privacy-rules';
import { say } from './say';

/** The playbooks that come with Amends. */
const deskKinds = ['retail', 'hotel', 'clinic', 'council', 'telecom'] as const;
/** One code for each law on apologies that the playbooks know (jurisdictions.json); '' is everywhere else. */
export const jurisdictionCodes = ['', 'GB-ENG', 'GB-SCT', 'AU-NSW', 'CA-BC', 'CA-ON', 'HK'] as const;
const minutes = [2, 5, 10, 15, 30] as const;

export const kindOptions = () => deskKinds.map((value) => ({ value, label: say(`kind.${value}`) }));
export const paperOptions = () => [
  { value: 'A4', label: say('paperA4') },
  { value: 'Letter', label: say('paperLetter') },
];
export const staffOnPaperOptions = () =>
  staffOnPaper.options.map((value) => ({ value, label: say(`staffOnPaper.${value}`) }));
export const jurisdictionOptions = () =>
  jurisdictionCodes.map((value) => ({ value, label: say(`jurisdiction.${value || 'other'}`) }));
/** @param now is offered too, where it is none of the usual ones */
export const minuteOptions = (now: number) =>
  [...new Set([...minutes, now])]
    .sort((a, b) => a - b)
    .map((count) => ({ value: String(count), label: say('lockMinutes', { count }) }));

const hours = [1, 2, 4, 8, 12, 24];

/** Those that are offered, and the one that is kept. */
export const hourOptions = (now: number) =>
  [...new Set([...hours, now])]
    .sort((a, b) => a - b)
    .map((count) => ({ value: String(count), label: say('sleepHours', { count }) }));
