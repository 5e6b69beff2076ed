// Playbooks: published once, pulled by every desk, read and understood by people.
import { createHash } from 'node:crypto';
import { assemblePlaybook } from '#domain/playbook/assemble-playbook';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import { refuse } from '../register/problem';
import { scopeOf } from '../register/caller';
import type { Handlers } from '../app/handler';
import { branchOf } from './events';

interface Row {
  name: string;
  version: string;
  sha256: string;
  published_at: Date;
  published_by: string;
}
const columns = 'name, version, sha256, published_at, published_by';

export const playbooks: Handlers<`playbooks.${'list' | 'read' | 'publish' | 'understood' | 'taken' | 'readers'}`> =
  {
    'playbooks.list': async (_asked, { database }) => ({
      playbooks: (
        await database.query<Row>(`select ${columns} from amends.playbook order by published_at desc, name`)
      ).map(asCard),
    }),

    'playbooks.read': async ({ params }, { database }) => {
      const [row] = await database.query<Row & { files: string }>(
        `select ${columns}, files from amends.playbook where name = $1 and version = $2`,
        [params.name, params.version],
      );
      if (!row) refuse('notFound');
      const files = JSON.parse(row.files) as {
        common: Record<string, unknown>;
        own: Record<string, unknown>;
      };
      return { ...asCard(row), files };
    },

    'playbooks.publish': async ({ body }, { database }) => {
      const { name, version, files, by } = body;
      const found = problemsOf(files, name, version);
      if (found.length > 0) refuse('notConsistent', { found: found.slice(0, 50) });
      const text = JSON.stringify(files);
      const sha256 = createHash('sha256').update(text).digest('base64url');
      const [row] = await database.query<Row>(
        `insert into amends.playbook (name, version, files, sha256, published_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning ${columns}`,
        [name, version, text, sha256, by],
      );
      if (!row) refuse('alreadyThere');
      await database.query('update amends.register set playbooks = playbooks + 1');
      return asCard(row);
    },

    'playbooks.understood': async ({ caller, params, body }, { database }) => {
      const branch = branchOf(caller);
      await database.within([branch], ({ query }) =>
        query(
          `insert into amends.playbook_reader (branch, name, version, person, person_name, understood_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [branch, params.name, params.version, body.person, body.name, body.at],
        ),
      );
      return {};
    },

    'playbooks.taken': async ({ caller, params, body }, { database }) => {
      const branch = branchOf(caller);
      await database.within([branch], ({ query }) =>
        query(
          `insert into amends.playbook_taken (branch, device, name, version, taken) values ($1, $2, $3, $4, $5)
         on conflict (branch, device, name, version) do update set taken = excluded.taken, said_at = now()`,
          [branch, caller.device, params.name, params.version, body.taken],
        ),
      );
      return {};
    },

    'playbooks.readers': async ({ caller, params }, { database }) => {
      const scope = await scopeOf(database, caller);
      const values = [scope === 'all' ? null : scope, params.name, params.version];
      return database.within(scope, async ({ query }) => {
        const readers = await query<{ branch: string; person: string; name: string; at: Date }>(
          `select branch, person, person_name as name, understood_at as at from amends.playbook_reader
          where ($1::uuid[] is null or branch = any ($1)) and name = $2 and version = $3 order by understood_at`,
          values,
        );
        // A computer that was taken off the register or moved away goes by nothing here any more.
        const computers = await query<{
          branch: string;
          device: string;
          name: string;
          taken: boolean;
          at: Date;
        }>(
          `select t.branch, t.device, d.name, t.taken, t.said_at as at from amends.playbook_taken t
           join amends.device d on d.device = t.device and d.branch = t.branch and d.revoked_at is null
          where ($1::uuid[] is null or t.branch = any ($1)) and t.name = $2 and t.version = $3
          order by t.taken, t.said_at`,
          values,
        );
        const said = <R extends { at: Date }>(row: R) => ({ ...row, at: row.at.toISOString() });
        return { readers: readers.map(said), computers: computers.map(said) };
      });
    },
  };

function problemsOf(
  files: { common: Record<string, unknown>; own: Record<string, unknown> },
  name: string,
  version: string,
): string[] {
  const assembled = assemblePlaybook(files.common, files.own);
  const problems = assembled.ok ? checkPlaybook(assembled.value) : assembled.problems;
  const said = problems.map(({ file, path, says }) => `${file} ${path} ${says}`.slice(0, 500));
  if (!assembled.ok) return said;
  const { name: own, version: stated } = assembled.value;
  return own === name && stated === version
    ? said
    : [...said, 'playbook.json names another playbook or version'];
}

function asCard({ name, version, sha256, published_at, published_by }: Row) {
  return { name, version, sha256, publishedAt: published_at.toISOString(), publishedBy: published_by };
}
