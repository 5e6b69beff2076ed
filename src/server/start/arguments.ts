// What stands on the command line and in the environment.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Arguments {
  port: number;
  host: string;
  /** The embedded database lies here. */
  data: string;
  demo: boolean;
  exportTo: string | null;
  importFrom: string | null;
  /** A PostgreSQL of the company's own, and the role that owns the tables where it is another. */
  databaseUrl: string | null;
  ownerUrl: string | null;
  behindProxy: boolean;
  isForHelp?: boolean;
  logLevel: string;
}

export const usage = `npm run server -- [options]
  --port N        where to listen (4610)
  --host ADDRESS  on which address (127.0.0.1; behind a proxy that ends TLS)
  --data FOLDER   the embedded database's folder
  --proxy         a proxy in front names the caller's address (X-Forwarded-For)
  --demo          fills an empty register with made-up branches
  --export FILE   writes everything into one file and ends
  --import FILE   reads such a file into an empty register and ends
  --help          says this
Environment: DATABASE_URL a PostgreSQL (15 or later) instead of the embedded one; DATABASE_OWNER_URL the role that owns the
tables there; LOG_LEVEL.`;

/** @throws for what isn't an option, with a message for people */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4610' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: usualData(env) },
      demo: { type: 'boolean', default: false },
      proxy: { type: 'boolean', default: false },
      export: { type: 'string' },
      import: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is no port`);
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'])
    if (env[name] !== undefined && !isOfPostgres(env[name])) throw new Error(wrongAddress(name));
  if (env.DATABASE_OWNER_URL !== undefined && env.DATABASE_URL === undefined)
    throw new Error(
      'DATABASE_OWNER_URL says who owns the tables, and nothing says where they are: set DATABASE_URL too',
    );
  return {
    port,
    host: values.host,
    data: resolve(values.data),
    demo: values.demo,
    exportTo: values.export ?? null,
    importFrom: values.import ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    ownerUrl: env.DATABASE_OWNER_URL ?? null,
    behindProxy: values.proxy,
    isForHelp: values.help,
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}

function usualData(env: NodeJS.ProcessEnv): string {
  if (process.geteuid?.() === 0) return '/var/lib/amends-register';
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'amends-register');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'amends-register');
}

/** Never the text itself: it may hold a password. */
const wrongAddress = (name: string) =>
  `${name} is no address of a PostgreSQL. It looks like postgres://role:password@host:5432/database, and signs like @ / : # ` +
  'in a password are written as %40 %2F %3A %23';

function isOfPostgres(text: string): boolean {
  return (
    URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''
  );
}
