/** Who is told of news, and what is still to be told: written in the transaction that stores the events it is about. */
import { sql, type Migration } from 'kysely';

const delivery = `create table amends.webhook_delivery (
  branch uuid, delivery uuid, webhook uuid not null, kind text not null, incident uuid not null,
  reference text, about text not null, body text not null,
  made_at timestamptz not null default now(),
  due_at timestamptz, tries integer not null default 0, sent_at timestamptz, status integer, trouble text,
  primary key (branch, delivery), unique (branch, webhook, about))`;

export const webhookTables: Migration = {
  async up(db) {
    const run = (text: string) => sql.raw(text).execute(db);
    await run(`create table amends.webhook (
      webhook uuid primary key, url text not null, secret text not null, kinds text[] not null,
      made_at timestamptz not null default now(), stopped_at timestamptz)`);
    await run(delivery);
    await run(
      'create index webhook_delivery_due on amends.webhook_delivery (branch, due_at) where due_at is not null',
    );
    await run('alter table amends.webhook_delivery enable row level security');
    await run('alter table amends.webhook_delivery force row level security');
    await run(`create policy own_branches on amends.webhook_delivery
      using (branch = any (amends.branches())) with check (branch = any (amends.branches()))`);
    await run(`create policy all_branches on amends.webhook_delivery for select
      using (current_setting('amends.branches', true) = '*')`);
  },
};
