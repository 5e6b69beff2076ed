// Real PostgreSQL for the register's tests: the embedded one always, Debian's too where it is installed. Started once a run.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Cluster } from '#server/database/cluster';

export interface GivenCluster {
  name: string;
  /** As superuser, with the database's name left out. */
  base: string;
}
declare module 'vitest' {
  interface ProvidedContext {
    clusters: GivenCluster[];
  }
}

/** The newest one of Debian's packages; null where there is none. */
export function debianPostgres(): { name: string; bin: string } | null {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return null;
  const [newest] = readdirSync(folder)
    .map(Number)
    .filter(Boolean)
    .sort((a, b) => b - a);
  return newest ? { name: `debian-${newest}`, bin: join(folder, String(newest), 'bin') } : null;
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'amends-register-test-'));
  // As root PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  const clusters: Cluster[] = [];
  const given: GivenCluster[] = [];
  const start = async (name: string, bin: string | null) => {
    const cluster = await Cluster.start({ data: join(folder, name), bin });
    clusters.push(cluster);
    given.push({ name, base: cluster.superuserUrl('') });
  };
  await start('embedded', null);
  const debian = debianPostgres();
  if (debian) await start(debian.name, debian.bin);
  project.provide('clusters', given);
  return async () => {
    for (const cluster of clusters) await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
