// 9.6 from afar: what waits for a manager's word in the branches somebody looks after, and their yes or no to it.
import { readEvent } from '#domain/event/envelope';
import { retell } from '#domain/incident/retell';
import { waitingRemedies, type WaitsForYes } from '#domain/incident/waiting-for-yes';
import { maySee } from '#domain/incident/who-may-see';
import type { Handlers } from '../app/handler';
import { standing } from '../app/handler';
import { notAbout } from '../register/about-themselves';
import { ownBranch, scopeOf, type Caller } from '../register/caller';
import { readingCrypto } from '../register/event-crypto';
import { refuse } from '../register/problem';
import { eventsOfIncident } from '../register/pull';
import { push } from '../register/push';
import { asRow, branchesOf, type Row } from './overview';

/** So many at once: whoever has more than these hasn't looked for weeks. */
const most = 500;

export const approvals: Handlers<`approvals.${'list' | 'answer'}`> = {
  'approvals.list': async ({ caller }, deps) => {
    const scope = await scopeOf(deps.database, caller);
    const rows = await deps.database.within(scope, ({ query }) =>
      query<Row & { waiting: WaitsForYes | null }>(
        `select branch, summary, changed_at, waiting from amends.incident_row
          where ($1::uuid[] is null or branch = any ($1)) and approval = 'asked' and not sample and ${notAbout('$2')}
          order by waiting->'asked'->0->>'at', changed_at limit ${most}`,
        [branchesOf(scope), caller.person],
      ),
    );
    return { rows: rows.map((row) => ({ ...asRow(row), waiting: row.waiting })) };
  },

  'approvals.answer': async ({ caller, params, body }, deps) => {
    const branch = await ownBranch(deps.database, caller, params.branch);
    const told = await deps.database.within([branch], (statements) =>
      eventsOfIncident(statements, branch, params.incident),
    );
    if (told.length === 0) refuse('notFound');
    const events = told.flatMap(({ header, salt, payload }) => {
      const read = readEvent({ header, salt, payload }, readingCrypto);
      return read ? [read] : [];
    });
    const answer = readEvent(body.event, readingCrypto);
    // The reply to it was lost: the same again is no second answer.
    const isKnown = events.some(({ hash }) => hash === answer?.hash);
    if (!isKnown) hold(answer, retell(params.incident, events), caller);
    if (answer?.header.incident !== params.incident) refuse('notConsistent');
    const names = { chains: new Set([caller.device]), aliases: new Set<string>() };
    const asked = { branch, device: caller.device, ...names, events: [body.event], checkpoints: [] };
    const { results, touched } = await push(deps.database, asked);
    if (touched.length > 0) deps.onNews?.();
    const [result] = results;
    if (!result) throw new Error('an event without an answer');
    return { ...standing(deps), result };
  },
};

/**
 * Made by that computer, for this incident, under its own role, by somebody whom it isn't about, for something that waits.
 * @throws Refused notConsistent, notFound, gone
 */
function hold(
  event: ReturnType<typeof readEvent>,
  incident: ReturnType<typeof retell>,
  { device, role, person }: Caller,
): void {
  const { known, header } = event ?? refuse('notConsistent');
  if (known?.type !== 'approvalGranted.v2' && known?.type !== 'approvalRefused.v1') refuse('notConsistent');
  if (header.incident !== incident.id || header.device.toLowerCase() !== device) refuse('notConsistent');
  // Whoever says yes is whoever the request was signed for.
  if (known.payload.from !== role || header.actor.id !== person) refuse('notConsistent');
  const viewer = { id: header.actor.id, role: 'manager' as const, leadsComplaints: false };
  if (!maySee(incident, viewer)) refuse('notFound');
  const { remedy } = known.payload;
  if (!waitingRemedies(incident).some(({ id }) => id === remedy)) refuse('gone');
}
