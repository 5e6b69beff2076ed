// Branch A on disk: what happened and who may want to talk about it, in two sealed records that name no complaint. Abuse
// records name nobody; debriefs name the person, are theirs, and hold nothing of what happened.
import { z } from 'zod';
import { no, yes, type Answer } from '#contract/refusal';
import { abuseRecord, type AbuseRecord, type AbuseStep } from '#domain/safety/abuse-record';
import { debrief, type Debrief } from '#domain/safety/debrief';
import { dayIn } from '../incidents/branch-day';
import { hourIn, instantIn } from '../incidents/branch-time';
import type { PersonAtDesk } from '../incidents/authority-today';
import type { Vault } from '../vault/vault';
import { Turns } from '../vault/turns';

const abuseRecords = z.looseObject({ v: z.literal(1), records: z.array(abuseRecord) });
const debriefs = z.looseObject({ v: z.literal(1), debriefs: z.array(debrief) });

export interface AbuseNoted {
  /** Null begins a record. */
  record: string | null;
  step: AbuseStep;
  kind: string | null;
}
interface Around {
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  newId: () => string;
}

export class Aftercare {
  private readonly turns = new Turns();

  constructor(private readonly vault: Vault) {}

  /** Counted and timed; the first step also leaves a debrief for whoever stands here. */
  note(person: PersonAtDesk, { record: id, step, kind }: AbuseNoted, around: Around): Promise<AbuseRecord> {
    return this.turns.take('aftercare', async () => {
      const { zone, now, newId } = around;
      const records = await this.records();
      const at = instantIn(zone, now);
      const before = records.find((one) => one.id === id) ?? {
        ...{ id: newId(), day: dayIn(zone, now), hour: hourIn(zone, now), kind: null, steps: [] },
      };
      const noted = { ...before, kind: kind ?? before.kind, steps: [...before.steps, { step, at }] };
      await this.vault.saveRecord('abuse', {
        v: 1,
        records: [...records.filter((one) => one.id !== noted.id), noted],
      });
      if (before.steps.length === 0) await this.offerDebrief(person, at, newId());
      return noted;
    });
  }

  async records(): Promise<AbuseRecord[]> {
    return (await this.vault.readRecord('abuse', abuseRecords))?.records ?? [];
  }

  async debriefs(): Promise<Debrief[]> {
    return (await this.vault.readRecord('debriefs', debriefs))?.debriefs ?? [];
  }

  /** Their own to put down or to ask for company; a manager's only to note that they talked. */
  answer(
    person: PersonAtDesk,
    id: string,
    state: Exclude<Debrief['state'], 'open'>,
    isManager: boolean,
  ): Promise<Answer<null>> {
    return this.turns.take('aftercare', async () => {
      const all = await this.debriefs();
      const found = all.find((one) => one.id === id);
      const isOwn = found?.person === person.id;
      if (!found || (!isOwn && !(isManager && state === 'done'))) return no({ code: 'noSuchThing' });
      const answered = all.map((one) => (one.id === id ? { ...one, state } : one));
      await this.vault.saveRecord('debriefs', { v: 1, debriefs: answered });
      return yes(null);
    });
  }

  private async offerDebrief({ id: person, name: personName }: PersonAtDesk, at: string, id: string) {
    // One at a time: several bad minutes of one day are one talk.
    const all = await this.debriefs();
    if (all.some((one) => one.person === person && one.state !== 'done')) return;
    const made: Debrief = { id, person, personName, at, state: 'open' };
    await this.vault.saveRecord('debriefs', { v: 1, debriefs: [...all, made] });
  }
}
