/** Every call of the register, by name. The server answers by this table, the courier asks by it, and D1 tests by it. */
import type { z } from 'zod';
import { administrationRoutes } from './administration';
import { attachmentRoutes } from './attachments';
import { enrolmentRoutes } from './enrolment';
import { erasureRoutes } from './erasures';
import { eventRoutes } from './events';
import { overviewRoutes } from './overview';
import { planRoutes } from './plans';
import { playbookRoutes } from './playbooks';
import { webhookRoutes } from './webhooks';

export const routes = {
  ...enrolmentRoutes,
  ...eventRoutes,
  ...attachmentRoutes,
  ...playbookRoutes,
  ...planRoutes,
  ...erasureRoutes,
  ...overviewRoutes,
  ...administrationRoutes,
  ...webhookRoutes,
};

export type RouteName = keyof typeof routes;
type Part<N extends RouteName, P extends string, Side extends 'in' | 'out'> = (typeof routes)[N] extends {
  [K in P]: infer S extends z.ZodType;
}
  ? Side extends 'in'
    ? z.input<S>
    : z.output<S>
  : undefined;

/** What the courier sends: defaults may be left out. */
export type Sent<N extends RouteName> = {
  params: Part<N, 'params', 'in'>;
  query: Part<N, 'query', 'in'>;
  body: Part<N, 'body', 'in'>;
};
/** What the server has in hand once it is checked. */
export type Taken<N extends RouteName> = {
  params: Part<N, 'params', 'out'>;
  query: Part<N, 'query', 'out'>;
  body: Part<N, 'body', 'out'>;
};
export type Reply<N extends RouteName> = z.output<(typeof routes)[N]['reply']>;

/** The path with its parameters filled in, as it is signed and sent. */
export function pathOf(path: string, params: Readonly<Record<string, string | number>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the path ${path} lacks ${name}`);
    return encodeURIComponent(String(value).toWellFormed());
  });
}

/** Without "?"; names in the order given, what is undefined left out. */
export function queryOf(query: Readonly<Record<string, string | number | boolean | undefined>> = {}): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value).toWellFormed())}`)
    .join('&');
}
