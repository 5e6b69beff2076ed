// PostgreSQL refuses to run as root: then it runs as the system's user for it, made where there is none.
import { execFileSync } from 'node:child_process';

export interface OsUser {
  uid: number;
  gid: number;
}

/** Null: as whoever we are. */
export function postgresUser(): OsUser | null {
  if (process.geteuid?.() !== 0) return null;
  return idsOf('postgres') ?? makeUser('postgres');
}

function idsOf(name: string): OsUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((what) =>
      Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid !== undefined && gid !== undefined ? { uid, gid } : null;
  } catch {
    return null;
  }
}

function makeUser(name: string): OsUser {
  execFileSync('groupadd', ['--system', '--force', name], { stdio: 'ignore' });
  execFileSync(
    'useradd',
    ['--system', '--gid', name, '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    {
      stdio: 'ignore',
    },
  );
  const made = idsOf(name);
  if (!made)
    throw new Error(
      'PostgreSQL does not run as root, and no user could be made for it: run as another user.',
    );
  return made;
}
