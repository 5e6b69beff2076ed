import { expect, it } from 'vitest';
import type { AuditResult, Finding } from '#domain/audit/findings';
import { sayFinding, sayResult } from '#domain/audit/say-finding';

const device = '0190a5f0-0000-7000-8000-0000000desk1';
const incident = '0190a5f0-1111-7000-8000-00000000a148';
const named = () => 'MIL-2026-A0148';

/** The compiler asks for one of each kind. */
const oneOfEach: { [K in Finding['kind']]: Extract<Finding, { kind: K }> } = {
  missing: { kind: 'missing', device, from: 3, to: 3 },
  twice: { kind: 'twice', device, seq: 4, incidents: [incident, incident] },
  broken: { kind: 'broken', device, seq: 5, incident },
  cut: { kind: 'cut', device, last: 8, signedFor: 12, countersigned: true },
  rewritten: { kind: 'rewritten', device, seq: 9, countersigned: false },
  forged: { kind: 'forged', device, seq: 9 },
  changed: { kind: 'changed', incident, events: 1 },
  unreadable: { kind: 'unreadable', incident },
};

it.each(Object.values(oneOfEach))(
  'B13 “$kind” is said in a sentence with everything filled in',
  (finding) => {
    const sentence = sayFinding(finding, named);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/[{}]|undefined|null/);
    if ('incident' in finding) expect(sentence).toContain('MIL-2026-A0148');
  },
);

it('B13 says how far somebody else has signed', () => {
  expect(sayFinding(oneOfEach.cut)).toContain('The register signed for it too.');
  expect(sayFinding(oneOfEach.rewritten)).not.toContain('register');
  expect(sayFinding({ ...oneOfEach.missing, to: 7 })).toContain('Events 3 to 7');
});

it('B13 sums up what was looked at', () => {
  const counts = { incidents: 38, events: 653, erased: 0, devices: 1, checkpoints: 2, countersigned: 1 };
  const result: AuditResult = { ...counts, findings: [] };
  expect(sayResult(result)).toBe(
    'Everything holds. 38 complaints, 653 events, one desk, 2 signed checkpoints, 1 of them signed by the register too.',
  );
  expect(sayResult({ ...result, findings: [oneOfEach.forged] })).toMatch(/^One thing doesn’t hold\./);
});
