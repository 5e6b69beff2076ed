// Whoever runs the register reads what happened, what is as it was, and what to do; and never a password.
import { describe, expect, it } from 'vitest';
import { readArguments } from '#server/start/arguments';
import { whyNot } from '#server/start/why-not';

const own = readArguments(['--data', '/srv/reg'], {});
const company = readArguments([], { DATABASE_URL: 'postgres://amends:s3cret-word@db.example:6432/register' });
const failed = (about: object, message = 'it failed') => Object.assign(new Error(message), about);

const cases = [
  ['a taken port', failed({ syscall: 'listen', code: 'EADDRINUSE' }), own, /Port 4610.* is taken/, /--port/],
  [
    'a port that isn’t for this user',
    failed({ syscall: 'listen', code: 'EACCES' }),
    own,
    /may not listen/,
    /1024/,
  ],
  [
    'an address of another computer',
    failed({ syscall: 'listen', code: 'EADDRNOTAVAIL' }),
    own,
    /no address/,
    /--host/,
  ],
  [
    'a folder closed to this user',
    failed({ syscall: 'mkdir', code: 'EACCES', path: '/srv/reg' }),
    own,
    /may not write/,
    /--data/,
  ],
  [
    'a disk that can only be read',
    failed({ syscall: 'open', code: 'EROFS', path: '/srv/reg/x' }),
    own,
    /EROFS/,
    /--data/,
  ],
  [
    'a file in the folder’s place',
    failed({ syscall: 'mkdir', code: 'EEXIST', path: '/srv/reg' }),
    own,
    /in the way/,
    /--data/,
  ],
  [
    'a full disk',
    failed({ code: 'ENOSPC', syscall: 'write' }),
    own,
    /disk of \/srv\/reg is full/,
    /Make room/,
  ],
  [
    'a full disk that PostgreSQL met',
    failed({}, 'could not write: No space left on device'),
    own,
    /is full/,
    /Make room/,
  ],
  [
    'a full disk of the company’s database',
    failed({ code: '53100' }),
    company,
    /disk of the database/,
    /Make room/,
  ],
  [
    'a PostgreSQL that is down',
    failed({ code: 'ECONNREFUSED', syscall: 'connect' }),
    company,
    /db\.example:6432\/register/,
    /See that it runs/,
  ],
  [
    'one with two addresses, both down',
    failed({ errors: [failed({ code: 'ECONNREFUSED' })] }, ''),
    company,
    /No PostgreSQL answers/,
    /start the register again/,
  ],
  ['one that says nothing', failed({}, 'timeout expired'), company, /No PostgreSQL answers/, /may reach it/],
  ['a wrong password', failed({ code: '28P01' }), company, /doesn’t let this role in/, /pg_hba/],
  ['a database that isn’t there', failed({ code: '3D000' }), company, /no such database/, /Make it/],
  [
    'a role that may not make tables',
    failed({ code: '42501' }),
    company,
    /may not make/,
    /DATABASE_OWNER_URL/,
  ],
  [
    'a PostgreSQL without a connection left',
    failed({ code: '53300' }),
    company,
    /no connection left/,
    /max_connections/,
  ],
] as const;

describe('why the register doesn’t start', () => {
  it.each(cases)('%s: what happened, what is as it was, what to do', (_, error, wanted, happened, toDo) => {
    const said = whyNot(error, wanted);
    expect(said).toMatch(happened);
    expect(said).toMatch(/Nothing was changed|What was acknowledged before is on it/);
    expect(said).toMatch(toDo);
    expect(said).not.toMatch(/s3cret|undefined|null/);
  });

  it('says what it doesn’t know in its own words, and what is safe', () => {
    expect(whyNot(failed({}, 'initdb: something odd'), own)).toMatch(
      /something odd[^]*acknowledged before is where it was/,
    );
  });

  it('takes no address that isn’t one of a PostgreSQL, and doesn’t repeat it: it may hold a password', () => {
    for (const wrong of [
      '',
      'db.example',
      'mysql://amends:s3cret@db.example/x',
      'postgres://amends:s3cret@/x',
    ])
      expect(() => readArguments([], { DATABASE_URL: wrong }), wrong).toThrow(
        /^DATABASE_URL is no address[^]*%40/,
      );
    expect(() => readArguments([], { DATABASE_OWNER_URL: 'postgres://o:s3cret@db/x' })).toThrow(
      /set DATABASE_URL too/,
    );
    for (const wrong of ['', 'mysql://amends:s3cret@db.example/x'])
      try {
        readArguments([], { DATABASE_URL: wrong });
      } catch (error) {
        expect((error as Error).message).not.toContain('s3cret');
      }
  });
});
