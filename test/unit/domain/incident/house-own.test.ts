import { expect, it } from 'vitest';
import { agreedOnScreen } from '#domain/customer-view/what-they-wrote';
import { missingToSeal } from '#domain/incident/gates';
import { promisesToThem } from '#domain/incident/promises-to-them';
import { amira, idOf, Telling } from '../../../support/telling';

const area = idOf('promise', 1);
const rings = idOf('promise', 2);
const due = { at: '2026-11-24T17:00:00+00:00', zone: 'Europe/London', pack: null };
const promised = (promise: string, kind: 'task' | 'call', what: string) =>
  ({ promise, what, kind, owner: amira.id, ownerName: amira.name, due }) as const;

const aboutAColleague = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'usual' },
      ...{ playbook: { name: 'retail', version: '1.1.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('complaintRestricted.v1', { person: null, to: null, area: true })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'Spoken to sharply', category: null })
    .tell('aspectConfirmed.v1', { aspect: idOf('aspect', 1), answer: 'yes' })
    .tell('missedAsked.v1', { answer: 'nothing' })
    .tell('promiseMade.v1', promised(area, 'task', 'The area manager is told who was there'))
    .tell('promiseMade.v1', promised(rings, 'call', 'Ring by Tuesday'))
    .now();

it('11.1, K4 what the house does for itself is not read out to them, and no gate waits for it', () => {
  expect(promisesToThem(aboutAColleague()).map(({ id }) => id)).toEqual([rings]);
  const unread = missingToSeal(aboutAColleague()).filter(({ gate }) => gate === 'rowNotRead');
  expect(unread.map(({ id }) => id)).toEqual([rings]);
});

it('K4 and their yes on the turned screen says nothing of what did not stand there', () => {
  const told = agreedOnScreen(aboutAColleague(), { ask: 'agreed' } as never, 'yes');
  expect(told.flatMap((one) => (one.type === 'recapRowRead.v1' ? [one.payload.row] : []))).toEqual([rings]);
});
