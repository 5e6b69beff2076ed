import { describe, expect, it } from 'vitest';
import type { Incident } from '#domain/incident/state';
import { personPack, type PackAsked } from '#domain/person-pack/person-pack';
import { packWords } from '#domain/person-pack/words.en';
import { chen, idOf, Telling } from '../../../support/telling';

const aspect = idOf('aspect', 1);
const staff = idOf('aspect', 7);
const told = () =>
  new Telling()
    .tell('complaintOpened.v1', {
      ...{ receivedAt: '2026-11-21T14:02:00+00:00', channel: 'walkIn', length: 'full' },
      ...{ playbook: { name: 'retail', version: '1.0.0' }, currency: 'GBP', language: 'en' },
    })
    .tell('referenceGiven.v1', { reference: 'MIL-2026-A0001' })
    .tell('customerNamed.v1', { name: 'Grace Osei', address: 'Mrs Osei' })
    .tell('contactNoted.v1', { phone: '07700 900142', email: '', prefers: null })
    .tell('answerGiven.v1', { question: 'needs', value: 'text', private: true })
    .tell('wordsHeard.v1', { text: 'It left my account twice.' })
    .tell('aspectNoted.v1', { aspect, label: 'Paid twice', words: 'twice', category: 'billing' })
    .tell('noteAdded.v1', { text: 'Mr Bell behind them pushed in.' })
    .tell('staffConsulted.v1', { person: staff, role: 'Cashier', name: 'Ben T.', aspects: [aspect] })
    .tell('staffAccountHeard.v1', { person: staff, text: 'CANARY what a colleague said' })
    .tell('temperatureRead.v1', { degrees: 85, after: null })
    .tell('specialNoted.v1', { kind: 'health', text: 'Diabetes', keepUntil: null, rule: null })
    .tell('representativeNoted.v1', { name: 'CANARY Kofi', relation: 'son', papers: [], mayBeTold: true })
    .tell('ifTheyComeBackNoted.v1', { text: 'Ask for the slip.' });

function pack(theirs: readonly Incident[], over: Partial<PackAsked> = {}) {
  return personPack({
    ...{ theirs, maybe: 0, unreadable: 0, staff: (name) => name.split(' ')[0] ?? name },
    ...{ without: new Set<string>(), withHealth: false },
    questions: [
      {
        id: 'needs',
        ask: 'Is there something we could make easier?',
        choices: [{ id: 'text', label: 'Text me' }],
      },
    ],
    ...over,
  });
}
const reasons = (...asked: Parameters<typeof pack>) => pack(...asked).leftOut.map(({ why }) => why);
const texts = (...asked: Parameters<typeof pack>) =>
  pack(...asked).cases.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('K8 a pack of everything about one person', () => {
  it('K8, 1.8 holds what they said, what was noted of them word for word, and answers that are private elsewhere', () => {
    expect(texts([told().now()])).toEqual(
      expect.arrayContaining([
        ...['Grace Osei', 'Mrs Osei', '07700 900142', 'It left my account twice.', 'Paid twice: twice'],
        ...['Mr Bell behind them pushed in.', 'Ask for the slip.'],
        'Is there something we could make easier? Text me',
      ]),
    );
  });

  it('K8 leaves out what is other people’s: a colleague’s account, and the name of whoever spoke for them', () => {
    const telling = told();
    expect(JSON.stringify(pack([telling.now()]))).not.toContain('CANARY');
    expect(texts([telling.now()])).toContain('son');
    expect(pack([telling.now()]).leftOut).toContainEqual({ why: 'colleagues', count: 1 });
  });

  it('K8 says of every pack, whatever there was, what is never in one', () => {
    for (const why of ['aboutOneOfUs', 'temperature', 'figures'] as const)
      expect(pack([told().now()]).leftOut).toContainEqual({ why, count: null });
    expect(texts([told().now()]).join()).not.toContain('85');
  });

  it('K8, K4 never holds a complaint about one of us, and doesn’t count it either', () => {
    const restricted = told().tell('complaintRestricted.v1', { person: chen.id }).now();
    const open = told().now();
    expect(pack([restricted, open]).cases).toHaveLength(1);
    expect(pack([restricted, open]).leftOut).toEqual(pack([open]).leftOut);
    expect(pack([restricted])).toMatchObject({ name: null, cases: [] });
  });

  it('K8 keeps health out until a manager puts it in, and says so meanwhile', () => {
    const now = told().now();
    expect(texts([now]).join()).not.toContain('Diabetes');
    expect(pack([now]).leftOut).toContainEqual({ why: 'health', count: 1 });
    expect(texts([now], { withHealth: true }).join()).toContain('Diabetes');
    expect(reasons([now], { withHealth: true })).not.toContain('health');
  });

  it('K8 takes out each line that a manager marked as somebody else’s, and says how many', () => {
    const now = told().now();
    const lines = pack([now]).cases[0]!.lines;
    const { id } = lines.find(({ text }) => text.includes('Mr Bell'))!;
    const without = new Set([id]);
    expect(texts([now], { without })).toHaveLength(lines.length - 1);
    expect(texts([now], { without }).join()).not.toContain('Mr Bell');
    expect(pack([now], { without }).leftOut[0]).toEqual({ why: 'byHand', count: 1 });
    // An id that is in no line takes nothing out, and counts for nothing.
    expect(reasons([now], { without: new Set(['nothing']) })).not.toContain('byHand');
  });

  it('K8 says what may be theirs and what can’t be read, rather than leaving it out in silence', () => {
    const { leftOut } = pack([told().now()], { maybe: 2, unreadable: 1 });
    expect(leftOut).toContainEqual({ why: 'maybeTheirs', count: 2 });
    expect(leftOut).toContainEqual({ why: 'unreadable', count: 1 });
    for (const { why, count } of leftOut) expect(packWords.leftOut[why](count ?? 0)).toMatch(/\.$/u);
  });

  it('K8 gives every line an id that stays, so that what was taken out stays out', () => {
    const ids = () => pack([told().now()]).cases.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(ids().length);
  });
});
