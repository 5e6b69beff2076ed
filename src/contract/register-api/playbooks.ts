/** Playbooks published by head office: desks pull them, and people mark that they have read and understood them. */
import { z } from 'zod';
import { atADesk, everybody, headOffice, offices, route } from './route';
import * as is from './values';

const name = z.string().regex(/^[a-z]{2,20}$/);
const version = z.string().regex(/^[0-9A-Za-z.-]{1,40}$/);
const files = z.record(z.string().regex(/^[a-z0-9.-]{1,60}\.json$/), z.unknown());
const which = z.object({ name, version });
export const playbookCard = which.extend({
  publishedAt: is.instant,
  publishedBy: z.string(),
  /** SHA-256 over the JSON of `files` as it is served, base64url. */
  sha256: is.hash,
});

export const playbookRoutes = {
  'playbooks.list': route({
    ...{ method: 'GET', path: '/v1/playbooks', who: everybody },
    says: 'Every published version, newest first.',
    reply: z.object({ playbooks: z.array(playbookCard) }),
  }),
  'playbooks.read': route({
    ...{ method: 'GET', path: '/v1/playbooks/:name/:version', who: everybody },
    says: 'One version, file by file, as it was published.',
    params: which,
    reply: playbookCard.extend({ files: z.object({ common: files, own: files }) }),
  }),
  'playbooks.publish': route({
    ...{ method: 'POST', path: '/v1/playbooks', who: headOffice, once: true, largest: 8_000_000 },
    says: 'Publishes a version after checking it like npm run playbook:check does. A version is published once and never changes.',
    body: which.extend({ files: z.object({ common: files, own: files }), by: is.filledLine(80) }),
    reply: playbookCard,
  }),
  'playbooks.understood': route({
    ...{ method: 'PUT', path: '/v1/playbooks/:name/:version/understood', who: ['staff', 'manager'] },
    says: 'Somebody of this branch has read and understood this version.',
    params: which,
    body: z.object({ person: is.id, name: is.filledLine(80), at: is.instant }),
    reply: is.nothing,
  }),
  'playbooks.taken': route({
    ...{ method: 'PUT', path: '/v1/playbooks/:name/:version/taken', who: atADesk },
    says: 'This computer goes by this version, or keeps it away because it didn’t pass the check there.',
    params: which,
    body: z.object({ taken: z.boolean() }),
    reply: is.nothing,
  }),
  'playbooks.readers': route({
    ...{ method: 'GET', path: '/v1/playbooks/:name/:version/understood', who: offices },
    says: 'Who has read and understood this version, and which computers have taken it or kept it away.',
    params: which,
    reply: z.object({
      readers: z.array(z.object({ branch: is.id, person: is.id, name: z.string(), at: is.instant })),
      computers: z
        .array(
          z.object({ branch: is.id, device: is.id, name: z.string(), taken: z.boolean(), at: is.instant }),
        )
        .default([]),
    }),
  }),
};
