/** K7: whatever an incident holds, the customer's screen gets the named fields and no others. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customerView } from '#domain/customer-view/customer-view';
import { CustomerView } from '#domain/customer-view/payload';
import { promiseWords, rowState, rowWords, speechIn } from '#domain/customer-view/say-in';
import { retell } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { shippedNames, shippedPlaybook } from '../fixtures/playbook';
import { clocks, deeds, happen, theIncident } from '../support/office-random-telling';

const playbooks = shippedNames.map(shippedPlaybook);
const secret = 'ROOM-412-NUT-ALLERGY';

/** Every text that must never stand before a customer carries the secret. */
function withSecrets(incident: Incident): Incident {
  const done = { by: 'x', byName: `Ben ${secret}`, at: '2026-11-21T14:02:00Z', hash: 'h' };
  return {
    ...incident,
    customer: { ...incident.customer, phone: secret, email: secret, prefers: secret },
    answers: {
      room: { ...done, value: secret, private: true },
      feeling: { ...done, value: secret, private: false },
    },
    notes: [{ ...done, text: secret }],
    temperature: [{ ...done, degrees: 90, after: { kind: 'said', what: secret } }],
    special: [{ ...done, kind: 'health', text: secret, keepUntil: null, rule: secret, isHidden: false }],
    serious: incident.serious
      ? {
          at: done.at,
          matters: [
            {
              ...done,
              kind: secret,
              note: secret,
              since: done.at,
              isAlone: false,
              accepted: { ...done, who: secret, acceptedAt: done.at },
            },
          ],
        }
      : null,
    managerAsked: [{ ...done, answer: 'coming', who: secret, brief: secret }],
    ifTheyComeBack: secret,
    scans: [secret],
    policyGaps: [{ ...done, aspect: null, note: secret }],
    parked: { ...done, reason: secret, note: secret, place: null, promise: null },
    promises: incident.promises.map((one) => ({
      ...one,
      number: secret,
      ownerName: `Amira ${secret}`,
      standIn: secret,
    })),
    ledger: incident.ledger.map((row) =>
      row.state.kind === 'done' ? { ...row, state: { ...row.state, detail: secret } } : row,
    ),
    aspects: incident.aspects.map((aspect) => ({ ...aspect, facts: secret, category: secret })),
    staff: [],
    retentionHold: { ...done, reason: secret },
    holder: { id: 'x', name: secret },
  };
}

it('K6, K7 the customer’s screen gets nothing but the fields of its schema, whatever happened', () => {
  fc.assert(
    fc.property(
      deeds,
      clocks,
      fc.constantFrom(...playbooks),
      fc.nat(30),
      (history, wrongBy, playbook, at) => {
        const steps = playbook.journey.stages.flatMap((stage) => stage.steps);
        const step = steps[at % steps.length] ?? null;
        const incident = withSecrets(retell(theIncident, happen(history, wrongBy)));
        const aspect = incident.aspects[0]?.id ?? null;
        const about = { incident, step, aspect, branch: 'Mill Lane', colleague: `Amira ${secret}`, playbook };
        const view = CustomerView.parse(customerView(about));
        expect(JSON.stringify(view)).not.toContain(secret);
        for (const { id } of playbook.customerPage) {
          const speech = speechIn(id, playbook.customerPage);
          const said = [
            speech.say(view.ask),
            ...[...view.rows, ...view.offered].flatMap((row) => [
              rowWords(row, speech),
              ...rowState(row, speech),
            ]),
            ...view.promises.map((one) => promiseWords(one, speech)),
          ];
          for (const line of said) expect(line).not.toMatch(/^$|[{}]|undefined/u);
        }
      },
    ),
    { numRuns: 150 },
  );
});
