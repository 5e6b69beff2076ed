// The table of the register's calls, looked at as a whole.
import { describe, expect, it } from 'vitest';
import { problem, problemStatus } from '#contract/register-api/problem';
import type { Route } from '#contract/register-api/route';
import { pathOf, queryOf, routes } from '#contract/register-api/routes';
import { oneTimeCode } from '#contract/register-api/values';

const all = Object.entries<Route>(routes);

describe('the register’s calls', () => {
  it('all lie under /v1, each method and path once', () => {
    const paths = all.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(all.filter(([, { path }]) => !path.startsWith('/v1/'))).toEqual([]);
  });

  it('name every parameter of their path', () => {
    for (const [name, { path, params }] of all) {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, one]) => one).sort();
      expect(Object.keys(params?.shape ?? {}).sort(), name).toEqual(named);
    }
  });

  it('change something with a nonce, unless doing it twice is the same as doing it once', () => {
    const twiceIsOnce = [
      'events.push',
      'events.pushBehind',
      'attachments.announce',
      'attachments.putPiece',
      'playbooks.taken',
      'playbooks.understood',
      'erasures.confirm',
    ];
    const plain = all.filter(([, one]) => one.method !== 'GET' && !one.once).map(([name]) => name);
    expect(plain.sort()).toEqual(twiceIsOnce.sort());
  });

  it('are open to anyone only for knowing the register, and to newcomers only for joining', () => {
    expect(all.filter(([, { who }]) => who === 'anyone').map(([name]) => name)).toEqual(['register.about']);
    expect(all.filter(([, { who }]) => who === 'newcomer').map(([name]) => name)).toEqual(['device.enrol']);
  });

  it('have paths and queries as they are signed and sent', () => {
    expect(pathOf(routes['attachments.getPiece'].path, { incident: 'i', attachment: 'a b', piece: 3 })).toBe(
      '/v1/attachments/i/a%20b/3',
    );
    expect(queryOf({ after: 0, branch: undefined, query: 'lamp & co' })).toBe(
      'after=0&query=lamp%20%26%20co',
    );
    expect(() => pathOf('/v1/people/:id')).toThrow();
  });

  it('D5 take a one-time code as people type it', () => {
    expect(oneTimeCode.parse(' 7kq2-mmxp 3fjt-09az vwrd ')).toBe('7KQ2MMXP3FJT09AZVWRD');
    expect(oneTimeCode.safeParse('7KQ2').success).toBe(false);
    expect(oneTimeCode.safeParse('IIII-LLLL-OOOO-UUUU-0000').success).toBe(false);
  });

  it('refuse by names that each have a status', () => {
    for (const [name, status] of Object.entries(problemStatus)) {
      expect(problem.safeParse({ problem: name, serverTime: '2026-11-21T14:02:00Z' }).success).toBe(true);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});
