import { describe, expect, it } from 'vitest';
import { askAt } from '#domain/customer-view/asks';
import { customerView } from '#domain/customer-view/customer-view';
import { CustomerView } from '#domain/customer-view/payload';
import { promiseWords, rowState, rowWords, speechIn } from '#domain/customer-view/say-in';
import { agreedOnScreen, whatTheyGave } from '#domain/customer-view/what-they-wrote';
import type { Incident } from '#domain/incident/state';
import { shippedNames, shippedPlaybook } from '../../../fixtures/playbook';
import { amira, idOf, Telling } from '../../../support/telling';

const playbook = shippedPlaybook('clinic');
const due = { at: '2026-11-27T17:00:00+00:00', zone: 'Europe/London', pack: null };
const stepOf = (kind: string) =>
  playbook.journey.stages
    .flatMap(({ steps }) => steps)
    .find((step) => step.kind === kind || step.id === kind)!;
const view = (incident: Incident, kind: string, aspect: string | null = null) =>
  customerView({
    incident,
    step: stepOf(kind),
    aspect,
    branch: 'Mill Lane Clinic',
    colleague: amira.name,
    playbook,
  });

const story = () =>
  new Telling()
    .tell('wordsHeard.v1', { text: 'You shout names. I cannot hear shouting.' })
    .tell('aspectNoted.v1', { aspect: idOf('aspect', 1), label: 'Called by voice', category: null })
    .tell('promiseMade.v1', {
      ...{ promise: idOf('promise', 1), what: 'Letter withdrawn', kind: 'task', owner: amira.id },
      ...{ ownerName: amira.name, due },
    })
    .tell('ledgerRowEntered.v1', {
      ...{ row: idOf('row', 1), remedy: null, label: 'Letter withdrawn', amount: null },
      state: { kind: 'toDo', promise: idOf('promise', 1) },
    });

describe('what the customer sees', () => {
  it('K6 asks what the step asks, in a sentence of its own', () => {
    const incident = story().now();
    expect(view(new Telling().now(), 'listening').ask).toBe('happened');
    expect(view(incident, 'listening').ask).toBe('more');
    expect(view(incident, 'needs').ask).toBe('easier');
    expect(view(incident, 'confirming', idOf('aspect', 1))).toMatchObject({
      ask: 'isThisRight',
      about: { label: 'Called by voice' },
      answers: ['yes', 'no', 'notRight'],
    });
    expect(askAt(null, incident)).toBe('more');
  });

  it('K6 every language of every desk has every sentence, and fills in every slot', () => {
    for (const name of shippedNames) {
      const { customerPage } = shippedPlaybook(name);
      expect(customerPage.map(({ id }) => id)).toEqual(['en', 'es', 'fr', 'de', 'pl', 'pt']);
      expect(new Set(customerPage.map(({ words }) => words.isThisRight)).size).toBe(6);
    }
  });

  it('K6 a row and a promise come out in their language, free text as it was written', () => {
    const { rows } = view(story().now(), 'recap');
    const polish = speechIn('pl', playbook.customerPage);
    expect(rows).toHaveLength(1);
    expect(rowWords(rows[0]!, polish)).toBe('Zmiana');
    expect(rowState(rows[0]!, polish)[0]).toMatch(/^Amira zajmie się tym najpóźniej: piątek,? 27 listopada/);
    expect(rows[0]!.asWritten).toBe('Letter withdrawn');
    const promise = {
      ...{ id: 'p', kind: 'write' as const, name: 'Amira', orColleague: true },
      ...{ dueAt: due.at, zone: due.zone, asWritten: '' },
    };
    expect(promiseWords(promise, speechIn('de', playbook.customerPage))).toMatch(
      /^Amira oder jemand aus dem Team schreibt Ihnen, spätestens: Freitag, 27\. November/,
    );
    expect(speechIn('xx', playbook.customerPage).language).toBe('en');
  });

  it('K6 tells nobody what isn’t theirs: without authority no row, no promise, no offer', () => {
    const told = story().tell('representativeNoted.v1', { relation: 'son' }).now();
    expect(view(told, 'recap')).toMatchObject({
      rows: [],
      promises: [],
      offered: [],
      total: null,
      answers: [],
    });
    const seen = story().tell('representativeNoted.v1', {
      ...{
        relation: 'daughter',
        papers: [{ id: 'signed-letter', label: 'A letter they signed' }],
        mayBeTold: true,
      },
    });
    expect(view(seen.now(), 'recap').rows).toHaveLength(1);
  });

  it('C nobody is asked to agree to anything while it is serious', () => {
    const serious = story().tell('seriousRaised.v1', { kind: 'hurt' }).now();
    expect(view(serious, 'recap').answers).toEqual([]);
  });

  it('C K7 what is kept as evidence of something serious is never there: it may name people and places', () => {
    const kept = {
      promise: idOf('promise', 7),
      what: 'Doors of Mill Lane 4, Mrs Shah',
      kind: 'task' as const,
    };
    const keeping = () =>
      story().tell('promiseMade.v1', { ...kept, owner: amira.id, ownerName: amira.name, due });
    expect(JSON.stringify(view(keeping().now(), 'recap'))).toContain('Mrs Shah');
    const serious = keeping().tell('seriousRaised.v1', { kind: 'dataLost' }).now();
    expect(JSON.stringify(view(serious, 'recap'))).not.toContain('Mrs Shah');
  });

  it('K7 the schema takes no field it doesn’t know', () => {
    const shown = view(story().now(), 'recap');
    expect(CustomerView.safeParse(shown).success).toBe(true);
    expect(CustomerView.safeParse({ ...shown, notes: ['x'] }).success).toBe(false);
    expect(CustomerView.safeParse({ ...shown, temperature: 80 }).success).toBe(false);
  });

  it('K7 staff stand there by their first name', () => {
    expect(view(story().now(), 'recap').colleague).toBe('Amira');
    expect(JSON.stringify(view(story().now(), 'recap'))).not.toContain('Amira K.');
  });
});

describe('what they answer on the turned screen', () => {
  const given = (
    incident: Incident,
    kind: string,
    answer: 'yes' | 'no' | 'notRight' | 'thinking' | null,
    text = '',
    aspect: string | null = null,
  ) => whatTheyGave(incident, view(incident, kind, aspect), stepOf(kind), { answer, text });

  it('K6 their words are kept as they typed them, and join what was heard', () => {
    expect(given(story().now(), 'listening', null, ' TEXT OR WAVE. ')).toEqual([
      {
        type: 'customerWrote.v1',
        payload: { ask: 'more', about: null, answer: null, text: 'TEXT OR WAVE.', language: 'en' },
      },
      { type: 'wordsHeard.v1', payload: { text: 'You shout names. I cannot hear shouting.\nTEXT OR WAVE.' } },
    ]);
  });
  it('K6 a yes to one aspect confirms it; anything else is talked over first', () => {
    const aspect = idOf('aspect', 1);
    expect(given(story().now(), 'confirming', 'yes', '', aspect).at(-1)).toEqual({
      type: 'aspectConfirmed.v1',
      payload: { aspect, answer: 'yes' },
    });
    expect(given(story().now(), 'confirming', 'notRight', '', aspect)).toHaveLength(1);
  });
  it('K7 the answer to a private question is private, and is no line of what they wrote', () => {
    expect(given(story().now(), 'needs', null, 'text, don’t ring')).toEqual([
      { type: 'answerGiven.v1', payload: { question: 'needs', value: 'text, don’t ring', private: true } },
    ]);
  });
  it('10.1 a yes to the whole ticks what stood on the screen, and waits for what isn’t confirmed', () => {
    const open = story().now();
    expect(agreedOnScreen(open, view(open, 'recap'), 'yes')).toEqual([]);
    const confirmed = story()
      .tell('aspectConfirmed.v1', { aspect: idOf('aspect', 1), answer: 'yes' })
      .tell('missedAsked.v1', { answer: 'nothing' })
      .now();
    expect(agreedOnScreen(confirmed, view(confirmed, 'recap'), 'yes').map(({ type }) => type)).toEqual([
      ...['recapRowRead.v1', 'recapRead.v1', 'agreementGiven.v1'],
    ]);
  });
  it('nothing given is nothing told', () => {
    expect(given(story().now(), 'sought', null, '   ')).toEqual([]);
  });
});
