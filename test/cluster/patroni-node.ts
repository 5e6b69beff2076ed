// One PostgreSQL node under Patroni, as docs/scale.md describes it; its settings are short so that a test needn't wait long.
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '#server/database/postgres-user';
import { childrenOf } from '../load/usage';
import { inPackages, startLocal, type LocalProgram } from './local-program';

export interface NodePlace {
  name: string;
  folder: string;
  postgres: number;
  rest: number;
  /** Where the programs of PostgreSQL lie. */
  bin: string;
  etcd: readonly number[];
  password: string;
}

export class PatroniNode {
  private program: LocalProgram | null = null;

  constructor(readonly place: NodePlace) {}

  start(): void {
    const { name, folder } = this.place;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const config = join(folder, `${name}.yml`);
    // JSON is YAML as well.
    writeFileSync(config, JSON.stringify(settings(this.place), null, 2));
    const user = postgresUser();
    if (user) for (const path of [folder, config]) chownSync(path, user.uid, user.gid);
    const args = [inPackages('usr/bin/patroni'), config];
    this.program = startLocal('/usr/bin/python3', args, join(folder, `../${name}.log`));
  }

  get url(): string {
    return `http://127.0.0.1:${this.place.rest}`;
  }

  /** As when the machine loses its power: Patroni, the database and all its processes at once. */
  async kill(): Promise<void> {
    const postmaster = this.postmaster();
    const all = postmaster === null ? [] : [postmaster, ...childrenOf(postmaster)];
    const ended = this.program?.end('SIGKILL');
    for (const pid of all) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with the others.
      }
    }
    await ended;
  }

  /** Null where it isn't running: the number in the file may be another program's by now. */
  private postmaster(): number | null {
    const data = join(this.place.folder, 'data');
    try {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : null;
    } catch {
      return null;
    }
  }
}

function settings({ name, folder, postgres, rest, bin, etcd, password }: NodePlace) {
  const at = (port: number) => `127.0.0.1:${port}`;
  const login = (username: string) => ({ username, password });
  return {
    ...{ scope: 'amends', name },
    restapi: { listen: at(rest), connect_address: at(rest) },
    etcd3: { hosts: etcd.map(at) },
    bootstrap: {
      dcs: {
        ...{ ttl: 20, loop_wait: 2, retry_timeout: 5, maximum_lag_on_failover: 1_048_576 },
        // Strict: with no second copy nothing is acknowledged at all.
        ...{ synchronous_mode: true, synchronous_mode_strict: true },
        postgresql: { use_pg_rewind: true, parameters: { max_connections: 100, wal_log_hints: 'on' } },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, 'data-checksums'],
      pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication all 127.0.0.1/32 scram-sha-256'],
    },
    postgresql: {
      ...{
        listen: at(postgres),
        connect_address: at(postgres),
        data_dir: join(folder, 'data'),
        bin_dir: bin,
      },
      pgpass: join(folder, 'pgpass'),
      authentication: {
        ...{ superuser: login('postgres'), replication: login('replicator'), rewind: login('rewinder') },
      },
      parameters: { unix_socket_directories: '', fsync: 'on', shared_buffers: '64MB' },
    },
  };
}
