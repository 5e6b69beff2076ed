/**
 * The first tables. Whatever belongs to a branch has the branch first in every key and is kept apart by row-level
 * security; the rest are small tables that every node of a distributed database could hold in full.
 */
import { sql, type Migration } from 'kysely';

const referenceTables = [
  `create table amends.register (
     only_one boolean primary key default true check (only_one),
     register uuid not null, incarnation uuid not null,
     key_d text not null, key_x text not null,
     playbooks bigint not null default 0,
     made_at timestamptz not null default now())`,
  `create table amends.branch (
     branch uuid primary key, code text not null unique, name text not null, area text not null default '',
     closed_at timestamptz, made_at timestamptz not null default now())`,
  // Ids and codes a branch had on its desks before they joined: older events and printed references stay its own.
  `create table amends.branch_alias (
     alias uuid primary key, branch uuid not null references amends.branch, code text not null)`,
  `create table amends.device (
     device uuid primary key, branch uuid references amends.branch, role text not null, area text,
     name text not null, letter text, key text not null unique,
     enrolled_at timestamptz not null default now(), last_seen_at timestamptz,
     revoked_at timestamptz, forked_at timestamptz, unique (branch, letter))`,
  // A computer's events may carry ids it had before.
  `create table amends.device_chain (
     chain uuid primary key, device uuid not null references amends.device)`,
  `create table amends.enrolment_code (
     code_hash text primary key, role text not null, branch uuid references amends.branch, area text,
     replaces uuid, expires_at timestamptz not null, used_at timestamptz)`,
  `create table amends.nonce (
     signer text, nonce text, expires_at timestamptz not null, primary key (signer, nonce))`,
  `create index nonce_expiry on amends.nonce (expires_at)`,
  `create table amends.playbook (
     name text, version text, files text not null, sha256 text not null,
     published_at timestamptz not null default now(), published_by text not null, primary key (name, version))`,
];

const branchTables = {
  counter: `(branch uuid primary key references amends.branch,
     events bigint not null default 0, people bigint not null default 0,
     erasures bigint not null default 0, card bigint not null default 0,
     changed_at timestamptz not null default now())`,
  event: `(branch uuid, cursor bigint, id uuid not null, incident uuid not null, hash text not null,
     device uuid not null, seq bigint not null, prev text, type text not null,
     header bytea not null, salt text, payload bytea,
     came_by text not null, pushed_by uuid not null, received_at timestamptz not null default now(),
     primary key (branch, cursor), unique (branch, id), unique (branch, device, seq))`,
  incident_row: `(branch uuid, incident uuid, summary jsonb not null, state text not null, outcome text,
     channel text not null, categories text[] not null, day date, opened_at timestamptz, promise_due timestamptz,
     approval text, restricted boolean not null, sample boolean not null, searched text not null,
     changed_at timestamptz not null default now(), primary key (branch, incident))`,
  person: `(branch uuid, person uuid, name text not null, role text not null, has_left boolean not null default false,
     changed_at timestamptz not null default now(), primary key (branch, person))`,
  erasure: `(branch uuid, incident uuid, erased_at timestamptz not null default now(), primary key (branch, incident))`,
  erasure_confirmed: `(branch uuid, incident uuid, device uuid, confirmed_at timestamptz not null default now(),
     primary key (branch, incident, device))`,
  attachment: `(branch uuid, incident uuid, attachment text, size integer not null, sha256 text not null,
     complete_at timestamptz, primary key (branch, incident, attachment))`,
  attachment_piece: `(branch uuid, incident uuid, attachment text, piece integer, bytes bytea not null,
     primary key (branch, incident, attachment, piece))`,
  playbook_reader: `(branch uuid, name text, version text, person uuid, person_name text not null,
     understood_at timestamptz not null, primary key (branch, name, version, person))`,
};

const indexes = [
  `create index event_incident on amends.event (branch, incident, cursor)`,
  `create index incident_row_changed on amends.incident_row (branch, changed_at desc, incident)`,
  `create index incident_row_day on amends.incident_row (branch, day)`,
  `create index counter_changed on amends.counter (branch, changed_at)`,
];

/** Nothing named: nothing seen. '*' is for reading alone. */
const scope = `create function amends.branches() returns uuid[] language sql stable parallel safe as $$
  select case when current_setting('amends.branches', true) in ('', '*') then null
    else string_to_array(current_setting('amends.branches', true), ',')::uuid[] end $$`;

export const registerTables: Migration = {
  async up(db) {
    const run = (text: string) => sql.raw(text).execute(db);
    await run(scope);
    for (const table of referenceTables) await run(table);
    for (const [name, columns] of Object.entries(branchTables)) {
      await run(`create table amends.${name} ${columns}`);
      await run(`alter table amends.${name} enable row level security`);
      // The owner too: a company that has one role only is served by its owner.
      await run(`alter table amends.${name} force row level security`);
      await run(`create policy own_branches on amends.${name}
        using (branch = any (amends.branches())) with check (branch = any (amends.branches()))`);
      await run(`create policy all_branches on amends.${name} for select
        using (current_setting('amends.branches', true) = '*')`);
    }
    for (const index of indexes) await run(index);
  },
};
