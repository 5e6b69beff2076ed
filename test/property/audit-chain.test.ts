/** B13: whatever is done to the records behind their makers' backs is found; what nobody touched is clean. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { countersignedText, signedText, type Checkpoint } from '#domain/audit/checkpoint';
import type { Finding } from '#domain/audit/findings';
import { readEvent, sealEvent, type StoredEvent } from '#domain/event/envelope';
import { newSigningKey, signText } from '#main/audit/ed25519';
import { verifyDocuments } from '#main/audit/verify-store';
import { eventCrypto } from '#main/incidents/event-crypto';
import type { IncidentDocument } from '#main/vault/vault';

const desk = newSigningKey();
const register = newSigningKey();
const stranger = newSigningKey();
const store = '0190a5f0-0000-7000-8000-0000000000aa';
const devices = ['desk-a', 'desk-b'];
const uuid = (group: string, at: number) => `0190a5f0-${group}-7000-8000-${String(at).padStart(12, '0')}`;

interface Records {
  documents: Map<string, IncidentDocument>;
  checkpoints: Checkpoint[];
}

/** What two desks tell, one event after the other: which of five complaints, at which desk. */
const history = fc.array(fc.record({ incident: fc.nat(4), desk: fc.nat(1) }), {
  minLength: 12,
  maxLength: 60,
});

function tell(told: { incident: number; desk: number }[], words = 'She rang'): Records {
  const documents = new Map<string, IncidentDocument>();
  const ends = devices.map(() => ({ seq: 0, hash: null as string | null }));
  for (const [at, { incident, desk: which }] of told.entries()) {
    const id = uuid('1111', incident);
    const end = ends[which]!;
    const stored = seal(
      { id: uuid('2222', at), incident: id, device: devices[which]!, ...next(end) },
      `${words} ${at}`,
    );
    ends[which] = { seq: end.seq + 1, hash: readEvent(stored, eventCrypto)!.hash };
    const document = documents.get(id) ?? { v: 1, incident: id, events: [], drafts: {}, place: null };
    documents.set(id, { ...document, events: [...document.events, stored] });
  }
  const checkpoints = devices.flatMap((device, which) => {
    const { seq, hash } = ends[which]!;
    return hash
      ? [signed({ store, branch: 'mill', device, seq, hash, at: '2026-11-22T18:00:00+00:00', key: desk.x })]
      : [];
  });
  return { documents, checkpoints };
}

const next = ({ seq, hash }: { seq: number; hash: string | null }) => ({ seq: seq + 1, prev: hash });
function seal(
  about: { id: string; incident: string; device: string; seq: number; prev: string | null },
  text: string,
) {
  const actor = { id: 'amira', name: 'Amira K.' };
  const header = {
    ...about,
    branch: 'mill',
    actor,
    at: '2026-11-22T14:02:00+00:00',
    zone: 'Europe/London',
    after: [],
  };
  return sealEvent({ ...header, type: 'noteAdded.v1' }, { text }, eventCrypto);
}
function signed(about: Parameters<typeof signedText>[0], key = desk): Checkpoint {
  const signature = signText(signedText(about), key);
  const countersigned = signText(countersignedText({ ...about, signature }), register);
  return {
    v: 1,
    ...about,
    signature,
    countersigned: { by: 'The register', key: register.x, signature: countersigned },
  };
}

async function check({ documents, checkpoints }: Records, trusted = [register.x]): Promise<Finding[]> {
  const ids = [...documents.keys()];
  const result = await verifyDocuments(ids, async (id) => documents.get(id) ?? null, {
    checkpoints,
    trusted,
  });
  return result!.findings;
}

function change(
  records: Records,
  at: number,
  to: (events: StoredEvent[], place: number) => StoredEvent[],
): Records {
  const all = [...records.documents];
  const [id, document] = all[at % all.length]!;
  const events = to([...document.events], at % document.events.length);
  return { ...records, documents: new Map(records.documents).set(id, { ...document, events }) };
}

const headerOf = (event: StoredEvent) => readEvent(event, eventCrypto)!.header;
const kinds = (findings: Finding[]) => findings.map(({ kind }) => kind);
const tampering = fc.tuple(history, fc.nat(1000));

it('B13 what nobody touched is clean, in whatever order it is read', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      expect(await check(tell(told))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times an event whose words were edited is found, and so is one whose header was', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, fc.boolean(), async ([told, at], inTheHeader) => {
      const edited = change(tell(told), at, (events, place) => {
        const event = events[place]!;
        const to = inTheHeader
          ? { ...event, header: event.header.replace('Amira', 'Ben') }
          : { ...event, payload: '{"text":"Nobody rang"}' };
        return events.with(place, to);
      });
      expect(kinds(await check(edited))).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times an event that was deleted leaves its number behind', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async ([told, at]) => {
      const deleted = change(tell(told), at, (events, place) => events.toSpliced(place, 1));
      expect(kinds(await check(deleted))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(missing|cut)$/)]),
      );
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times two events whose places were changed stand on the wrong ones', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, async ([told, at]) => {
      const reordered = change(tell(told), at, (events, place) => {
        const header = headerOf(events[place]!);
        const moved = { ...header, seq: header.seq + 1 };
        return events.with(place, { ...events[place]!, header: JSON.stringify(moved) });
      });
      expect(await check(reordered)).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times an event that was put in takes another one’s number, or stands on nothing', async () => {
  await fc.assert(
    fc.asyncProperty(tampering, fc.boolean(), async ([told, at], isOnTop) => {
      const records = tell(told);
      const inserted = change(records, at, (events, place) => {
        const { seq, device, incident } = headerOf(events[place]!);
        const about = { id: uuid('3333', at), incident, device, seq: isOnTop ? seq + 1000 : seq };
        return [
          ...events,
          seal({ ...about, prev: createHash('sha256').update('?').digest('base64url') }, 'Put in'),
        ];
      });
      expect(await check(inserted)).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times a tail that was cut off, checkpoint and all, is found by what the register countersigned', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const countersigned = tell(told).checkpoints;
      const cut = tell(told.slice(0, -5));
      expect(await check({ ...cut, checkpoints: [] })).toEqual([]);
      expect(kinds(await check({ ...cut, checkpoints: countersigned }))).toContain('cut');
    }),
    { numRuns: 100 },
  );
});

it('B13 100 times records that were written anew with all keys are found by what the register countersigned', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const countersigned = tell(told).checkpoints;
      const anew = tell(told, 'He rang');
      expect(await check(anew)).toEqual([]);
      const findings = await check({ ...anew, checkpoints: countersigned });
      expect(findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'rewritten', countersigned: true })]),
      );
    }),
    { numRuns: 100 },
  );
});

it('B13 a checkpoint that somebody else signed, or that was changed, counts for nothing and is named', async () => {
  const records = tell(Array.from({ length: 20 }, (_, at) => ({ incident: at % 5, desk: 0 })));
  const [kept] = records.checkpoints;
  const foreign = signed(kept!, stranger);
  expect(kinds(await check({ ...records, checkpoints: [foreign] }))).toEqual(['forged']);
  expect(kinds(await check({ ...records, checkpoints: [{ ...kept!, seq: 3 }] }))).toEqual(['forged']);
  const result = await verifyDocuments([], async () => null, {
    checkpoints: records.checkpoints,
    trusted: [stranger.x],
  });
  expect(result!.countersigned).toBe(0);
});
