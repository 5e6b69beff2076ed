import { describe, expect, it } from 'vitest';
import { missingToSeal } from '#domain/incident/gates';
import { emptyIncident } from '#domain/incident/empty-incident';
import { anySituation } from '#domain/playbook/condition';
import { stagesFor } from '#domain/playbook/stages-for';
import { startOf } from '#renderer/features/conversation/journey';
import {
  firstUndone,
  isStageDone,
  neighbour,
  spotAt,
  spotFor,
  spotsOf,
} from '#renderer/features/conversation/way';
import { shippedPlaybook } from '../../../fixtures/playbook';
import { idOf, Telling } from '../../../support/telling';

const stages = stagesFor(shippedPlaybook('hotel'), anySituation);
const about = { label: 'Deposit taken twice', words: '', category: null };

describe('the way through a complaint', () => {
  it('goes on from the last step of a stage to the first of the next, and back the same way', () => {
    const spots = spotsOf(stages);
    for (const [index, spot] of spots.entries()) {
      expect(neighbour(stages, spot, 1)).toEqual(spots[index + 1] ?? null);
      expect(neighbour(stages, spot, -1)).toEqual(spots[index - 1] ?? null);
    }
  });

  it('5.3 stays with listening until the story is finished, and goes on to the questions then', () => {
    const story = new Telling().tell('wordsHeard.v1', { text: 'You took it twice.' });
    expect(firstUndone(story.now())).toBe('listen');
    story.tell('storyFinished.v1', {});
    expect(isStageDone(story.now(), 'listen')).toBe(true);
    expect(firstUndone(story.now())).toBe('check');
  });

  it('lands on the stage when its step no longer applies, and at the start when the stage doesn’t', () => {
    expect(spotAt(stages, 'check', 'a-step-of-an-older-playbook')?.step.id).toBe('aspects');
    expect(spotAt(stages, 'staff', null)?.step.id).toBe('listening');
  });

  it('has a step for everything a gate can ask for, except the page that is written up after', () => {
    const bare = new Telling().tell('writeUpAfterChosen.v1', {}).now();
    const missing = missingToSeal(bare);
    expect(missing.map(({ gate }) => gate)).toContain('notWrittenUp');
    for (const one of missing)
      expect(spotFor(stages, one)?.step.id ?? null, one.gate).toEqual(
        one.gate === 'notWrittenUp' ? null : expect.any(String),
      );
  });

  it('ticks no stage that nobody has been in', () => {
    const incident = emptyIncident(idOf('aspect', 1));
    for (const stage of ['listen', 'check', 'putRight', 'readBack'])
      expect(isStageDone(incident, stage)).toBe(false);
    expect(firstUndone(incident)).toBe('listen');
  });

  it('ticks checking once each aspect is answered and nothing was missed', () => {
    const aspect = idOf('aspect', 1);
    const story = new Telling().tell('storyFinished.v1', {}).tell('aspectNoted.v1', { aspect, ...about });
    expect(isStageDone(story.now(), 'check')).toBe(false);
    story.tell('aspectConfirmed.v1', { aspect, answer: 'yes' }).tell('missedAsked.v1', { answer: 'nothing' });
    expect(isStageDone(story.now(), 'check')).toBe(true);
    expect(firstUndone(story.now())).toBe('putRight');
  });
});

describe('where somebody picks it up', () => {
  const words = { stage: 'listen', step: 'listening', field: 'listening.words' } as const;
  const parkedAt = { stage: 'putRight', step: 'sought', field: 'sought' } as const;
  const drafts = { 'listening.words': { value: 'dep', at: '2026-11-21T14:02:00+00:00' } };
  const parked = new Telling()
    .tell('storyFinished.v1', {})
    .tell('incidentParked.v1', { reason: 'left', place: parkedAt, promise: null })
    .now();
  const resumed = { from: null, reason: 'left', note: '' };

  it('is the field with typing that isn’t recorded yet', () => {
    expect(startOf({ incident: parked, drafts, place: words, resumed })).toEqual(words);
  });
  it('is else the field where it was parked', () => {
    expect(startOf({ incident: parked, drafts: {}, place: words, resumed })).toEqual(parkedAt);
  });
  it('is never a stage that was finished since', () => {
    expect(startOf({ incident: parked, drafts: {}, place: words, resumed: null })).toBeNull();
  });
});
