import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeFolder } from '#main/home/home-folder';

const linux = { env: {}, platform: 'linux' as const, account: '/home/amira' };

describe('where Amends keeps everything', () => {
  it('in AMENDS_HOME where it is set: store, browser profile, crash dumps and logs', () => {
    const home = homeFolder({ ...linux, env: { AMENDS_HOME: 'somewhere', XDG_DATA_HOME: '/data' } });
    const folder = resolve('somewhere');
    expect(home).toEqual({
      folder,
      profile: join(folder, 'profile'),
      crashDumps: join(folder, 'profile', 'crash-dumps'),
      logs: join(folder, 'logs'),
    });
  });

  it('on Linux in the local data folder, and a relative one is ignored', () => {
    expect(homeFolder(linux).folder).toBe('/home/amira/.local/share/amends');
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } }).folder).toBe('/data/amends');
    expect(homeFolder({ ...linux, env: { XDG_DATA_HOME: 'data', AMENDS_HOME: ' ' } }).folder).toBe(
      '/home/amira/.local/share/amends',
    );
  });

  it('on a Mac in Application Support', () => {
    expect(homeFolder({ ...linux, platform: 'darwin', account: '/Users/amira' }).folder).toBe(
      '/Users/amira/Library/Application Support/Amends',
    );
  });

  it('on Windows in the machine-wide folder, never in a profile that roams', () => {
    const env = { ProgramData: 'D:\\ProgramData', APPDATA: 'D:\\Users\\amira\\AppData\\Roaming' };
    const { folder } = homeFolder({ env, platform: 'win32', account: 'D:\\Users\\amira' });
    expect(folder).toContain('ProgramData');
    expect(folder).not.toContain('Roaming');
  });
});
