// 9.6 from afar: somebody at a computer of head office or an area manager says yes or no. It is one event of that computer,
// made for this answer, numbered in its own chain in that branch, and kept by the register and the branch's desks alone.
import { no, yes, type Answer } from '#contract/refusal';
import type { PayloadOf } from '#domain/event/catalogue';
import { readEvent, type ReadEvent, type StoredEvent } from '#domain/event/envelope';
import { headsSeen } from '#domain/incident/heads-seen';
import { retell } from '#domain/incident/retell';
import { waitingRemedies } from '#domain/incident/waiting-for-yes';
import { eventCrypto } from '../incidents/event-crypto';
import { EventSeries } from '../incidents/event-series';
import type { PersonRecord } from '../shift/store-records';
import { notAboutThem } from './about-them';
import type { OfficeComputer } from './office-computer';

export interface AnswerFromAfar {
  branch: string;
  incident: string;
  remedy: string;
  /** Words with it; a no says why. */
  answer: 'yes' | 'no';
  words: string;
  /** The heads of the incident as it stood in the list. */
  seen: readonly string[];
}

/** Milliseconds before the same event is sent once more, when the line broke. */
const pauses = [500, 1_500];

/** @throws VaultError. `notSureItArrived`: the line broke behind it; saying it again never counts twice. */
export async function answerFromAfar(
  office: OfficeComputer,
  person: PersonRecord,
  asked: AnswerFromAfar,
): Promise<Answer<null>> {
  const { branch, incident: id } = asked;
  const told = await office.ask(
    'overview.incident',
    { params: { branch, incident: id }, query: undefined, body: undefined },
    person.id,
  );
  if (!told.ok) return told;
  const events = told.value.events.flatMap(({ header, salt, payload }) => {
    const read = readEvent({ header, salt, payload }, eventCrypto);
    return read ? [read] : [];
  });
  const incident = retell(id, events);
  const [shown] = await notAboutThem(office, person, [{ branch, summary: incident }]);
  if (!shown) return no({ code: 'noSuchThing' });
  if (!waitingRemedies(incident).some((one) => one.id === asked.remedy)) return no({ code: 'noLongerThere' });
  const heads = headsSeen({ events, heads: incident.heads }, asked.seen, office.joined.device);
  const event = eventOf(office, person, asked, heads, told.value.own);
  return send(office, person, asked, event);
}

function eventOf(
  { shop, joined, around }: OfficeComputer,
  person: PersonRecord,
  { branch, incident, remedy, answer, words }: AnswerFromAfar,
  heads: readonly string[],
  there: { seq: number; hash: string } | null,
): ReadEvent {
  const here = joined.chains[branch] ?? null;
  // The register may have been put back from a copy; or its reply to the last one never came.
  const end = (here?.seq ?? 0) > (there?.seq ?? 0) ? here : there;
  const ids = { next: around.newId };
  const maker = { branch, device: joined.device, zone: shop.branch.zone, ids, crypto: eventCrypto };
  const series = new EventSeries(maker, end ?? { seq: 0, hash: null });
  const said = { actor: person, now: around.now() };
  const from = joined.role;
  const note = words.trim();
  if (answer === 'no') {
    const payload: PayloadOf<'approvalRefused.v1'> = { remedy, reason: note, from };
    return series.make({ id: incident, heads }, { type: 'approvalRefused.v1', payload, ...said });
  }
  const payload: PayloadOf<'approvalGranted.v2'> = { remedy, from, ...(note && { note }) };
  return series.make({ id: incident, heads }, { type: 'approvalGranted.v2', payload, ...said });
}

/** The same event, so that a reply that was lost makes no second answer of it. */
async function send(
  office: OfficeComputer,
  person: PersonRecord,
  { branch, incident }: AnswerFromAfar,
  { stored, header, hash }: ReadEvent,
): Promise<Answer<null>> {
  const asked = {
    params: { branch, incident },
    query: undefined,
    body: { event: stored satisfies StoredEvent },
  };
  for (let tries = 0; ; tries += 1) {
    const sent = await office.ask('approvals.answer', asked, person.id);
    if (sent.ok) {
      const { result } = sent.value;
      if (result.answer === 'erased') return no({ code: 'erased' });
      if (result.answer === 'refused') return no({ code: 'registerRefused' });
      await office.noteEnd(branch, { seq: header.seq, hash });
      return yes(null);
    }
    if (sent.refusal.code !== 'registerAway') return sent;
    const pause = pauses[tries];
    if (pause === undefined) return no({ code: 'notSureItArrived' });
    await office.around.clock.wait(pause, new AbortController().signal);
  }
}
