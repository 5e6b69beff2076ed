import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { agreedSheet, signatureStands } from '#domain/customer-view/agreed-sheet';
import { agreementPage } from '#domain/customer-view/display-page';
import type { Incident } from '#domain/incident/state';
import { incidentReport } from '#domain/report/incident-report';
import type { IncidentReport } from '#domain/report/report-model';
import * as filed from '../../../fixtures/filed-incidents';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { amira, ben, chen, idOf, type Telling } from '../../../support/telling';

/** The report without what came later: the part that was sealed. */
function sealedPart(telling: Telling): Omit<IncidentReport, 'later'> {
  const told = incidentReport(filed.pageOf(telling));
  if (!told) throw new Error('there is no report');
  const { later: _, ...rest } = told;
  return rest;
}

const playbook = shippedPlaybook('hotel');
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const page = (incident: Incident) => agreementPage({ incident, branch: 'Mill Lane Hotel', playbook, sha256 });

/** The slip they took home, and what they put their name to. */
function takenHome(telling: Telling) {
  const incident = telling.sealed();
  return { slip: page(incident), signature: incident.signature, stands: signatureStands(incident) };
}

function signed(telling: Telling): Telling {
  const slip = page(telling.now());
  return telling.tell('customerSigned.v1', {
    ...{ sheet: agreedSheet(slip), shown: slip.shown, language: 'en' },
    signature: { how: 'typed', name: 'Grace Osei' },
  });
}

const later: [string, (telling: Telling, before: string[]) => void][] = [
  [
    'a correction',
    (telling) =>
      telling.tell('correctionMade.v1', { about: 'Receipts', was: '5513', now: '5531', reason: 'swapped' }),
  ],
  ['a note', (telling) => telling.tell('noteAdded.v1', { text: 'The bank rang.' })],
  [
    'a kept promise',
    (telling) => telling.tell('promiseKept.v1', { promise: idOf('promise', 1), how: 'rang' }),
  ],
  [
    'a promise made anew',
    (telling) =>
      telling.tell('promiseMade.v1', {
        ...{
          promise: idOf('promise', 1),
          what: 'ring again',
          kind: 'call',
          owner: ben.id,
          ownerName: ben.name,
        },
        due: { at: '2026-12-01T12:00:00+00:00', zone: 'Europe/London', pack: null },
      }),
  ],
  [
    'a second seal by somebody who saw the first',
    (telling) => telling.tell('incidentSealed.v1', { reference: 'MIL-2026-B0001' }),
  ],
  ['a print', (telling) => telling.tell('reportPrinted.v1', { how: 'pdf', copies: 1 })],
  ...(
    [
      ['the name, entered elsewhere', 'customerNamed.v1', { name: 'Somebody Else' }],
      ['the words, entered elsewhere', 'wordsHeard.v1', { text: 'Nothing happened.' }],
      [
        'an aspect reworded elsewhere',
        'aspectReworded.v1',
        { aspect: idOf('aspect', 1), label: 'All fine', category: null },
      ],
      ['an aspect taken off elsewhere', 'aspectTakenOff.v1', { aspect: idOf('aspect', 1) }],
      ['a remedy withdrawn elsewhere', 'remedyWithdrawn.v1', { remedy: idOf('remedy', 1) }],
      ['a row taken off elsewhere', 'ledgerRowTakenOff.v1', { row: idOf('row', 1) }],
      ['another outcome elsewhere', 'outcomeSet.v1', { outcome: 'notSettled' }],
      ['another "if they come back"', 'ifTheyComeBackNoted.v1', { text: 'send them away' }],
    ] as const
  ).map(
    ([what, type, payload]) =>
      [
        what,
        (telling: Telling, before: string[]) => telling.tell(type, payload as never, before),
      ] as (typeof later)[number],
  ),
];

// The clocks: ten years early, and ten years late. Neither may move anything.
for (const clock of ['2016-11-21T14:31:00+00:00', '2036-11-21T14:31:00+00:00'])
  test.each(later)(
    `C0: %s, by a clock of ${clock.slice(0, 4)}, changes nothing that was sealed: report, slip and signature`,
    (_, tell) => {
      const telling = signed(filed.doubleChargeBeforeSealing());
      const before = telling.heads();
      filed.sealed(telling);
      const was = sealedPart(telling);
      const hadTaken = takenHome(telling);
      expect(hadTaken.stands).toBe(true);
      tell(telling.at(clock, chen), before);
      expect(telling.events.length).toBeGreaterThan(before.length);
      if (!isSecondSealFirst(telling)) {
        expect(sealedPart(telling)).toEqual(was);
        expect(takenHome(telling)).toEqual(hadTaken);
      } else expect(sealedPart(telling).reference).toBe('MIL-2026-B0001');
    },
  );

/** Two seals that don't know of each other: the one that stands first by hash is the seal, whoever's it is. */
function isSecondSealFirst(telling: Telling): boolean {
  return telling.sealed().seal?.reference !== 'MIL-2026-A0148';
}

test('corrections after sealing stand beside what was filed, each with its reason', () => {
  const told = incidentReport(filed.pageOf(filed.correctedLater()));
  expect(told?.later.corrections).toMatchObject([
    {
      ...{ about: 'Receipts', byName: 'Chen W.', at: '2026-11-23T10:05:00+00:00' },
      ...{ was: 'receipts 5512 and 5513', now: 'receipts 5512 and 5531' },
      reason: 'two digits were swapped when it was written down',
    },
  ]);
  expect(told?.later.entries.map((entry) => entry.kind)).toEqual(['note', 'kept']);
  expect(told?.aspects[0]?.facts).toContain('5513');
  expect(told?.promised[0]?.kept).toBeNull();
  expect(told?.handled.opened?.byName).toBe(amira.name);
});
