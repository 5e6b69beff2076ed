// Receivers of news: head office adds them, sees how telling them goes, and sends again.
import { randomUUID } from 'node:crypto';
import type { DeliveryRow, NewsKind, WebhookRow } from '#contract/register-api/webhooks';
import type { Deps, Handlers } from '../app/handler';
import { refuse } from '../register/problem';
import { newSecret } from '../webhooks/signing';

type Names = `webhooks.${'list' | 'make' | 'stop' | 'deliveries' | 'replay'}`;
type Moment = Date | null;
/** What a delivery is in: `due_at` is only there while something is still to be tried. */
const stateSql = `case when sent_at is not null and due_at is null then 'sent' when due_at is null then 'failed' else 'waiting' end`;

export const webhooks: Handlers<Names> = {
  'webhooks.list': async (_asked, deps) => ({ webhooks: await hookRows(deps, null) }),

  'webhooks.make': async ({ body }, deps) => {
    const [webhook, secret] = [randomUUID(), newSecret()];
    await deps.database.query(
      'insert into amends.webhook (webhook, url, secret, kinds) values ($1, $2, $3, $4)',
      [...[webhook, body.url, secret, [...new Set(body.kinds)]]],
    );
    return { ...(await oneHook(deps, webhook)), secret };
  },

  'webhooks.stop': async ({ params }, deps) => {
    const stopped = await deps.database.query(
      'update amends.webhook set stopped_at = coalesce(stopped_at, now()) where webhook = $1 returning 1 as stopped',
      [params.id],
    );
    if (stopped.length === 0) refuse('notFound');
    return oneHook(deps, params.id);
  },

  'webhooks.deliveries': async ({ params, query: asked }, deps) => {
    await oneHook(deps, params.id);
    return deps.database.within('all', async ({ query }) => {
      const where = `webhook = $1 and ($2::text is null or ${stateSql} = $2)`;
      const values = [params.id, asked.state ?? null];
      const [{ total } = { total: 0 }] = await query<{ total: number }>(
        `select count(*) as total from amends.webhook_delivery where ${where}`,
        values,
      );
      const rows = await query<
        Omit<DeliveryRow, 'madeAt' | 'nextAt' | 'sentAt'> & { made: Date; next: Moment; sent: Moment }
      >(
        `select delivery as id, branch, kind, incident, reference, ${stateSql} as state, tries, status, trouble,
                made_at as made, due_at as next, sent_at as sent
           from amends.webhook_delivery where ${where} order by made_at desc, delivery limit $3`,
        [...values, asked.limit],
      );
      const deliveries = rows.map(({ made, next, sent, ...row }) => ({
        ...row,
        ...{ madeAt: made.toISOString(), nextAt: isoOf(next), sentAt: isoOf(sent) },
      }));
      return { deliveries, total };
    });
  },

  'webhooks.replay': async ({ params, body }, deps) => {
    const { stoppedAt } = await oneHook(deps, params.id);
    if (stoppedAt !== null) refuse('gone');
    const chosen = `webhook = $1 and case $2 when 'failed' then ${stateSql} = 'failed'
      when 'since' then made_at >= $3::timestamptz else delivery = $4::uuid end`;
    const values = [
      ...[params.id, body.what, body.what === 'since' ? body.since : null],
      ...[body.what === 'one' ? body.delivery : null],
    ];
    const found = await deps.database.within('all', ({ query }) =>
      query<{ branch: string }>(
        `select distinct branch from amends.webhook_delivery where ${chosen}`,
        values,
      ),
    );
    if (body.what === 'one' && found.length === 0) refuse('notFound');
    let again = 0;
    // Branch by branch: a transaction that writes names the branches it writes to.
    for (const { branch } of found) {
      const changed = await deps.database.within([branch], ({ query }) =>
        query(
          `update amends.webhook_delivery set due_at = now(), tries = 0, sent_at = null, status = null, trouble = null
            where branch = $5 and ${chosen} returning 1 as changed`,
          [...values, branch],
        ),
      );
      again += changed.length;
    }
    deps.onNews?.();
    return { again };
  },
};

async function hookRows({ database }: Deps, only: string | null): Promise<WebhookRow[]> {
  const rows = await database.within('all', ({ query }) =>
    query<
      Omit<WebhookRow, 'madeAt' | 'stoppedAt' | 'lastSentAt' | 'kinds'> & {
        kinds: NewsKind[];
        made: Date;
        stopped: Moment;
        sent: Moment;
      }
    >(
      `select h.webhook as id, h.url, h.kinds, h.made_at as made, h.stopped_at as stopped,
              count(d.delivery) filter (where d.due_at is not null) as waiting,
              count(d.delivery) filter (where d.due_at is null and d.sent_at is null) as failed, max(d.sent_at) as sent
         from amends.webhook h left join amends.webhook_delivery d on d.webhook = h.webhook
        where $1::uuid is null or h.webhook = $1 group by h.webhook order by h.made_at`,
      [only],
    ),
  );
  return rows.map(({ made, stopped, sent, ...row }) => ({
    ...row,
    ...{ madeAt: made.toISOString(), stoppedAt: isoOf(stopped), lastSentAt: isoOf(sent) },
  }));
}

async function oneHook(deps: Deps, webhook: string): Promise<WebhookRow> {
  const [row] = await hookRows(deps, webhook);
  return row ?? refuse('notFound');
}

const isoOf = (moment: Moment) => moment?.toISOString() ?? null;
