// The calls as a page for people, made of the same table.
import type { Route } from '#contract/register-api/route';
import { routes } from '#contract/register-api/routes';
import { whoOf } from './openapi';

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function readablePage(): string {
  const rows = Object.entries<Route>(routes).map(
    ([name, { method, path, says, who }]) =>
      `<tr><td><code>${method} ${safe(path)}</code></td><td>${safe(says)}</td><td>${safe(whoOf(who))}</td><td>${safe(name)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Amends register</title><meta name="viewport" content="width=device-width"></head>
<body><h1>Amends register</h1>
<p>Where the desks of all branches meet. The calls in full: <a href="/openapi.json">openapi.json</a>. Is it well: <a href="/ready">ready</a>.</p>
<table><thead><tr><th scope="col">Call</th><th scope="col">What it does</th><th scope="col">Who may</th><th scope="col">Name</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}
