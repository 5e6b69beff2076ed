import { expect, test } from 'vitest';
import { appStateOf, type ShopSituation } from '#main/shift/app-state-of';
import { VaultError, type VaultHealth } from '#main/vault/vault';

/** A shop that stands open, with its store in this health. */
function noticesWith(health: VaultHealth) {
  const open = {
    vault: { health: () => health },
    branch: { setup: {}, zone: 'Europe/London' },
    ...{ people: [], settings: {}, preferences: { of: {} }, checkpoints: { wasCut: false } },
  };
  const situation = {
    ...{ version: '0.1.0', keyring: { available: false, name: '', changed: false }, sample: null },
    ...{ premises: { tiles: [], problem: null, report: null, folder: null }, open, person: null },
    ...{ isRecoveryShown: false, isShutByPins: false, letterbox: { isOpen: false, waiting: 0 } },
  } as unknown as ShopSituation;
  return appStateOf(situation).storeNotices;
}

test('A4 a disk that is nearly full is told while saving still works', () => {
  expect(noticesWith({ spaceLow: true, journal: null })).toEqual(['space']);
});

test('B1 a journal that could not be read is told, without naming what was in it', () => {
  const journal = new VaultError('damaged', { subject: 'journal' });
  expect(noticesWith({ spaceLow: false, journal })).toEqual(['journal']);
});

test('a healthy store needs no words', () => {
  expect(noticesWith({ spaceLow: false, journal: null })).toBeUndefined();
});
