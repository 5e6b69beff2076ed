import { describe, expect, test } from 'vitest';
import { incidentReport } from '#domain/report/incident-report';
import { isNeverOnPaper } from '#domain/report/never-on-paper';
import { hexOf } from '#domain/report/record-mark';
import * as filed from '../../../fixtures/filed-incidents';
import { chen, idOf } from '../../../support/telling';

const canary = (what: string) => `canary-${what}`;

/** Everything that a report must be silent about, told both before and after the seal. */
function telltale() {
  const telling = filed.doubleChargeBeforeSealing();
  const private_ = () =>
    telling
      .tell('temperatureRead.v1', { degrees: 97, after: { kind: 'said', what: canary('temperature') } })
      .tell('boundarySet.v1', { step: 'lastWarning' })
      .tell('answerGiven.v1', { question: canary('question'), value: canary('health'), private: true })
      .tell('answerGiven.v1', { question: 'need', value: canary('need') })
      .tell('scanned.v1', { code: canary('scan') })
      .tell('saidAloud.v1', { moment: 'regret', phrase: canary('phrase') })
      .tell('managerAsked.v1', { answer: 'coming', who: 'Chen W.', brief: canary('brief') })
      .tell('seriousRaised.v1', { kind: canary('serious'), note: canary('severity') });
  private_();
  telling
    .tell('incidentParked.v1', {
      ...{ reason: canary('reason'), note: canary('parked'), promise: null },
      place: { stage: 'check', step: canary('place'), field: null },
    })
    .tell('incidentResumed.v1', {})
    .tell('findingMade.v1', {
      ...{ aspect: idOf('aspect', 1), fault: 'ours', cause: canary('cause') },
      basis: { kind: 'judgment', reason: 'the terminal timed out' },
    })
    .tell('policyGapNoted.v1', { aspect: null, note: canary('gap') });
  filed.sealed(telling).at('2026-11-22T09:00:00+00:00', chen);
  private_();
  return telling;
}

describe('never on paper', () => {
  const told = incidentReport(filed.pageOf(telltale()));

  test('K7, 2.4, Branch A: temperature, boundaries, answers, drafts and what is only for staff leave no trace', () => {
    expect(told).not.toBeNull();
    const paper = JSON.stringify(told);
    expect(paper.match(/canary-\w+/g) ?? []).toEqual([]);
    expect(paper).not.toMatch(/temperature|degrees|boundar|lastWarning|private|draft/i);
    expect(paper).not.toContain('97');
  });

  test('not even that there was a warning is told among what arrived after sealing', () => {
    expect(told?.later.entries).toEqual([]);
  });

  test('a newer version of a private kind stays as private', () => {
    expect(isNeverOnPaper('temperatureRead.v2')).toBe(true);
    expect(isNeverOnPaper('boundarySet.v12')).toBe(true);
    expect(isNeverOnPaper('noteAdded.v1')).toBe(false);
  });
});

test('the record mark is the seal in hexadecimal, as any other program would write it', () => {
  const base64url = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg';
  expect(hexOf(base64url)).toBe(Buffer.from(base64url, 'base64url').toString('hex'));
  expect(hexOf(base64url)).toBe('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
});
