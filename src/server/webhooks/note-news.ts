// What other programs are to be told of, noted in the transaction that makes it true: no news is lost, and none is invented.
import type { News, NewsKind } from '#contract/register-api/webhooks';
import { randomUUID } from 'node:crypto';
import type { Statements } from '../database/database';
import type { CheckedEvent } from '../register/check-event';

interface Item {
  kind: NewsKind;
  incident: string;
  /** The same news is noted once for each receiver. */
  about: string;
  more: Partial<News['data']>;
}

/** What tells whether anybody wants news at all, for the message that begins a push. */
export const askingForReceivers = 'select from amends.webhook where stopped_at is null limit 1';

/** Something of it may be news. */
export const isNews = (event: CheckedEvent) => itemsOf(event).length > 0;

/** Of the events just stored. Call it when the incidents' rows are up to date. */
export async function noteNewsOf(
  statements: Statements,
  branch: string,
  events: readonly CheckedEvent[],
): Promise<void> {
  await noteNews(statements, branch, events.flatMap(itemsOf));
}

function itemsOf({ id, incident, read }: CheckedEvent): Item[] {
  const { type } = read.header;
  if (type.startsWith('incidentSealed.'))
    return [{ kind: 'incident.filed', incident, about: `filed ${incident}`, more: {} }];
  if (type.startsWith('policyGapNoted.'))
    return [{ kind: 'policy.gap', incident, about: `event ${id}`, more: {} }];
  if (!type.startsWith('seriousAccepted.')) return [];
  const told = read.known?.type === 'seriousAccepted.v1' ? read.known.payload.kind : '';
  // The playbook's own name for it; anything else might be what somebody said.
  const more = /^[A-Za-z-]{1,40}$/.test(told) ? { kind: told } : {};
  return [{ kind: 'serious.accepted', incident, about: `event ${id}`, more }];
}

/** Nothing of a complaint about a colleague (K4), and nothing of practice, leaves the register this way. */
export async function noteNews(
  statements: Statements,
  branch: string,
  items: readonly Item[],
): Promise<number> {
  if (items.length === 0) return 0;
  const hooks = await statements.query<{ webhook: string; kinds: NewsKind[] }>(
    'select webhook, kinds from amends.webhook where stopped_at is null and kinds && $1::text[]',
    [[...new Set(items.map(({ kind }) => kind))]],
  );
  if (hooks.length === 0) return 0;
  const rows = await statements.query<{
    incident: string;
    reference: string | null;
    outcome: string | null;
    code: string;
    name: string;
    at: Date;
  }>(
    `select r.incident, r.summary->>'reference' as reference, r.outcome, b.code, b.name, now() as at
       from amends.incident_row r join amends.branch b on b.branch = r.branch
      where r.branch = $1 and r.incident = any ($2::uuid[]) and not r.restricted and not r.sample`,
    [branch, [...new Set(items.map(({ incident }) => incident))]],
  );
  const row = new Map(rows.map((one) => [one.incident, one]));
  const noted = items.flatMap((item) => {
    const of = row.get(item.incident);
    if (!of) return [];
    const body: News = {
      ...{ type: item.kind, timestamp: of.at.toISOString() },
      data: {
        ...{
          branch: { id: branch, code: of.code, name: of.name },
          incident: item.incident,
          reference: of.reference,
        },
        ...(item.kind === 'incident.filed' && { outcome: of.outcome }),
        ...item.more,
      },
    };
    return hooks
      .filter(({ kinds }) => kinds.includes(item.kind))
      .map(({ webhook }) => ({
        ...item,
        webhook,
        delivery: randomUUID(),
        reference: of.reference,
        body: JSON.stringify(body),
      }));
  });
  const of = <T>(pick: (one: (typeof noted)[number]) => T) => noted.map(pick);
  const added = await statements.query(
    `insert into amends.webhook_delivery (branch, delivery, webhook, kind, incident, reference, about, body, due_at)
     select $1, delivery, webhook, kind, incident, reference, about, body, now()
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[])
         as noted (delivery, webhook, kind, incident, reference, about, body)
     on conflict (branch, webhook, about) do nothing returning 1 as added`,
    [
      ...[branch, of((one) => one.delivery), of((one) => one.webhook), of((one) => one.kind)],
      ...[
        of((one) => one.incident),
        of((one) => one.reference),
        of((one) => one.about),
        of((one) => one.body),
      ],
    ],
  );
  return added.length;
}
