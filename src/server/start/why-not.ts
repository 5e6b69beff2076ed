// Why the register did not start, for whoever runs it: what happened, what of theirs is as it was, what to do. Never an
// address with a password in it.
import { Refusal } from './refusal';
import type { Arguments } from './arguments';

type Failed = Error & { code?: string; syscall?: string; path?: string; address?: string; errors?: Failed[] };
type Wanted = Pick<Arguments, 'port' | 'host' | 'data' | 'databaseUrl' | 'ownerUrl'>;

const nothing = 'Nothing was changed.';
const manual = '(docs/server.md, “A PostgreSQL of your own”)';

export function whyNot(thrown: unknown, wanted: Wanted): string {
  const error = thrown as Failed;
  if (error instanceof Refusal) return error.message;
  // A name with several addresses fails with each of them.
  const first = error.errors?.[0] ?? error;
  return (
    ofTheDisk(first, wanted) ??
    ofThePort(first, wanted) ??
    ofTheFolder(first, wanted) ??
    ofTheDatabase(first, wanted) ??
    `${first.message}\nWhat was acknowledged before is where it was, and desks keep what they write until the register is back.`
  );
}

function ofTheDisk({ code, message }: Failed, { data, databaseUrl }: Wanted): string | null {
  if (code !== 'ENOSPC' && code !== '53100' && !/No space left on device/.test(message)) return null;
  const where = databaseUrl === null ? `of ${data}` : 'of the database';
  return (
    `The disk ${where} is full. What was acknowledged before is on it and stays, and desks keep what they write until the ` +
    'register is back. Make room there, delete nothing in the folder itself, and start it again.'
  );
}

function ofThePort({ syscall, code }: Failed, { port, host }: Wanted): string | null {
  if (syscall !== 'listen' && syscall !== 'getaddrinfo-listen') return null;
  if (code === 'EADDRINUSE')
    return (
      `Port ${port} on ${host} is taken: another program listens there, perhaps a register that runs already. ${nothing} ` +
      'Stop that one, or choose another port with --port.'
    );
  if (code === 'EACCES')
    return (
      `This user may not listen on port ${port}. ${nothing} Choose one from 1024 on with --port; the proxy in front may have ` +
      'the other.'
    );
  return `This computer has no address ${host} to listen on (${code}). ${nothing} Name one of its own with --host.`;
}

function ofTheFolder({ syscall, code, path }: Failed, { data }: Wanted): string | null {
  const isOurs =
    path !== undefined && syscall !== undefined && syscall !== 'connect' && !syscall.startsWith('spawn');
  if (!isOurs) return null;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `${path} is in the way: it is a file, and the data goes into a folder. ${nothing} Name another folder with --data.`;
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return null;
  return (
    `The data folder ${data} can’t be used: this user may not write ${path} (${code}). ${nothing} Give the folder to the ` +
    'user that the register runs as, or name another with --data.'
  );
}

const away = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|57P03)$/;

function ofTheDatabase({ code = '', message }: Failed, { databaseUrl, ownerUrl }: Wanted): string | null {
  const named = ownerUrl === null ? 'DATABASE_URL' : 'DATABASE_URL or DATABASE_OWNER_URL';
  if (databaseUrl === null) return null;
  if (away.test(code) || /timeout expired|Connection terminated/.test(message))
    return (
      `No PostgreSQL answers at ${placeIn(databaseUrl)} (${code || 'no answer in time'}). ${nothing} See that it runs, that ` +
      `${named} names it rightly and that this computer may reach it, and start the register again.`
    );
  if (code === '28P01' || code === '28000')
    return (
      `PostgreSQL at ${placeIn(databaseUrl)} doesn’t let this role in (${code}). ${nothing} See whether role and password in ` +
      `${named} are right and pg_hba.conf lets it in from here.`
    );
  if (code === '3D000')
    return `There is no such database at ${placeIn(databaseUrl)}. ${nothing} Make it, or mend its name in ${named} ${manual}.`;
  if (code === '42501')
    return (
      `The role in ${named} may not make or change the register’s tables. ${nothing} Let DATABASE_OWNER_URL name the role that ` +
      `owns the database ${manual}.`
    );
  if (code === '53300')
    return `PostgreSQL has no connection left for the register. ${nothing} Raise max_connections or close others, and start it again.`;
  return null;
}

/** Without role, password and options. */
function placeIn(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
