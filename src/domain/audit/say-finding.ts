/** Puts what a check of the records found into sentences. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { AuditResult, Finding } from './findings';
import { words } from './words.en';

const formats = new Map<keyof typeof words, IntlMessageFormat>();

function say(key: keyof typeof words, values: Record<string, string | number>): string {
  const format =
    formats.get(key) ?? new IntlMessageFormat(words[key], 'en-GB', undefined, { ignoreTag: true });
  formats.set(key, format);
  return String(format.format(values));
}

/** @param named an incident's reference where one is known, else the end of its id */
export function sayFinding(finding: Finding, named: (incident: string) => string = lastDigits): string {
  switch (finding.kind) {
    case 'missing': {
      const { device, from, to } = finding;
      return say('missing', { desk: lastDigits(device), from, to: from === to ? 'same' : to });
    }
    case 'twice': {
      const [first, second] = finding.incidents;
      const where = { first: named(first), second: named(second) };
      return say('twice', { desk: lastDigits(finding.device), seq: finding.seq, ...where });
    }
    case 'broken':
      return say('broken', {
        ...finding,
        desk: lastDigits(finding.device),
        incident: named(finding.incident),
      });
    case 'cut':
      return say('cut', {
        ...finding,
        desk: lastDigits(finding.device),
        countersigned: yesNo(finding.countersigned),
      });
    case 'rewritten':
      return say('rewritten', {
        ...{ desk: lastDigits(finding.device), seq: finding.seq },
        countersigned: yesNo(finding.countersigned),
      });
    case 'forged':
      return say('forged', { desk: lastDigits(finding.device), seq: finding.seq });
    case 'changed':
      return say('changed', { incident: named(finding.incident), events: finding.events });
    case 'unreadable':
      return say('unreadable', { incident: named(finding.incident) });
  }
}

/** "Everything holds." and what was looked at, in two sentences. */
export function sayResult(result: AuditResult): string {
  const { findings, ...counts } = result;
  const verdict = findings.length === 0 ? say('holds', {}) : say('doesNotHold', { found: findings.length });
  return `${verdict} ${say('counted', counts)}`;
}

/** Enough of an id to tell two apart, and to find it again. */
function lastDigits(id: string): string {
  return `…${id.slice(-6)}`;
}
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
