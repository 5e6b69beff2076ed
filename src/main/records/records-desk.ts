// Looks after the records themselves, for managers: are they whole, where do copies lie, what leaves this computer.
import { basename, dirname, join } from 'node:path';
import type { RecordsState } from '#contract/records';
import { no, yes, type Answer } from '#contract/refusal';
import { exportIncident, type ExportHead } from '#domain/audit/export-file';
import { sayFinding, sayResult } from '#domain/audit/say-finding';
import type { ReadEvent } from '#domain/event/envelope';
import { maySee } from '#domain/incident/who-may-see';
import { documentOf, verifyStore } from '../audit/verify-store';
import { backUp, ForeignBackup, NoEarlierBackup, type BackUpDone } from '../backup/back-up';
import { eventCrypto } from '../incidents/event-crypto';
import { holdDocument } from '../incidents/held-incident';
import { instantIn } from '../incidents/branch-time';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import { nodeFiles } from '../vault/node-files';
import { VaultError, type IncidentDocument } from '../vault/vault';
import { ExportWriter } from './export-writer';
import { JobSlot } from './job';
import { keepingRecord, nothingKept, type KeepingRecord } from './keeping-record';

type Failed = NonNullable<RecordsState['backup']>['failed'];

export class RecordsDesk {
  readonly job: JobSlot;

  constructor(private readonly around: { now: () => number; version: string; onChange: () => void }) {
    this.job = new JobSlot(around.now, around.onChange);
  }

  async state(shop: OpenShop): Promise<Answer<RecordsState>> {
    const { verified, backup } = await kept(shop);
    return yes({ verified, backup });
  }

  /** Holds everything against the chains and the signed checkpoints. What was found is kept until the next time. */
  async verify(shop: OpenShop, person: PersonRecord): Promise<Answer<RecordsState>> {
    const result = await this.job.run('verify', async (onProgress) =>
      verifyStore(shop.vault, { checkpoints: shop.checkpoints.all(), onProgress }),
    );
    if (result) {
      const found = result.findings.map((finding) => sayFinding(finding));
      await keep(shop, { verified: { at: this.at(shop), says: sayResult(result), found } });
      await shop.events.note({ by: person, kind: 'recordsChecked' });
    }
    return this.state(shop);
  }

  /** @param folder where the backup lies; the store stands still while it is copied, and work goes on in the journal */
  async backUp(shop: OpenShop, person: PersonRecord, folder: string): Promise<Answer<RecordsState>> {
    const { vault, branch } = shop;
    const about = { store: vault.storeId, branch: branch.setup.name, madeAt: this.at(shop) };
    const before = (await kept(shop)).backup;
    const last = before?.folder === folder ? before : null;
    const expectsEarlier = Boolean(last?.at);
    let failed: Failed = null;
    const done = await this.job
      .run('backUp', (onProgress) =>
        vault.standStill((from) =>
          backUp(nodeFiles, {
            ...{ from, to: folder, about, expectsEarlier, onProgress },
            letters: join(dirname(from), 'letters'),
          }),
        ),
      )
      .catch((error: unknown): BackUpDone | null => {
        failed = whyNot(error);
        return null;
      });
    const at = done ? about.madeAt : (last?.at ?? null);
    await keep(shop, { backup: { folder, at, files: done?.files ?? last?.files ?? 0, failed } });
    if (done) await shop.events.note({ by: person, kind: 'backedUp' });
    return this.state(shop);
  }

  /** One complaint as a signed file. @param id must be one that this person may see */
  async exportOne(shop: OpenShop, person: PersonRecord, id: string, file: string): Promise<Answer<null>> {
    const document = await shop.vault.read(id);
    if (!document || !maySee(holdDocument(document, eventCrypto).incident, person))
      return no({ code: 'noSuchIncident' });
    return this.write(shop, person, file, 'one', (writer) => addTo(writer, document));
  }

  /** Every complaint that this person may see. Null incidents: it was stopped, and there is no file. */
  async exportAll(
    shop: OpenShop,
    person: PersonRecord,
    file: string,
  ): Promise<Answer<{ incidents: number | null }>> {
    let incidents = 0;
    const written = await this.job.run('export', (onProgress) =>
      this.write(shop, person, file, 'everything', async (writer) => {
        const ids = shop.vault.incidentIds().sort();
        for (const [at, id] of ids.entries()) {
          if (at % 20 === 0) {
            if (!onProgress(at, ids.length)) throw new Stopped();
            await new Promise((others) => setImmediate(others));
          }
          const document = await documentOf(shop.vault, id);
          if (!document || !maySee(holdDocument(document, eventCrypto).incident, person)) continue;
          addTo(writer, document);
          incidents += 1;
        }
      }),
    );
    if (!written) return no({ code: 'jobUnderWay' });
    if (written.ok) return yes({ incidents });
    return written.refusal.code === 'jobStopped' ? yes({ incidents: null }) : written;
  }

  private async write(
    shop: OpenShop,
    person: PersonRecord,
    file: string,
    what: ExportHead['what'],
    fill: (writer: ExportWriter) => void | Promise<void>,
  ): Promise<Answer<null>> {
    let writer: ExportWriter | null = null;
    try {
      // Noted before it leaves: a file that nobody knows of is worse than a note of one that failed.
      const kind = what === 'one' ? 'exportedOne' : 'exportedAll';
      await shop.events.note({ by: person, kind });
      writer = new ExportWriter(file, this.head(shop, person, what));
      await fill(writer);
      writer.finish(shop.checkpoints);
      return yes(null);
    } catch (error) {
      writer?.drop();
      if (error instanceof Stopped) return no({ code: 'jobStopped' });
      if (error instanceof VaultError) throw error;
      return no({ code: 'fileNotSaved', file: basename(file) });
    }
  }

  private head(shop: OpenShop, { id, name }: PersonRecord, what: ExportHead['what']): ExportHead {
    const { branch, vault } = shop;
    return {
      ...{ format: 'amends-export', v: 1, what, at: this.at(shop), by: { id, name } },
      branch: { id: branch.id, name: branch.setup.name, code: branch.setup.code },
      ...{ store: vault.storeId, app: this.around.version },
    };
  }

  private at(shop: OpenShop): string {
    return instantIn(shop.branch.zone, this.around.now());
  }
}

class Stopped extends Error {}

function addTo(writer: ExportWriter, document: IncidentDocument): void {
  const { id, events, incident } = holdDocument(document, eventCrypto);
  writer.add(exportIncident({ id, reference: incident.reference }, events, mayLeave));
}

/** K8: health and the like stays on this computer. */
const mayLeave = ({ known }: ReadEvent) => known?.type !== 'specialNoted.v1';

async function kept(shop: OpenShop): Promise<KeepingRecord> {
  return (await shop.vault.readRecord('keeping', keepingRecord)) ?? nothingKept;
}
async function keep(shop: OpenShop, change: Partial<KeepingRecord>): Promise<void> {
  await shop.vault.saveRecord('keeping', { ...(await kept(shop)), ...change });
}

function whyNot(error: unknown): Failed {
  if (error instanceof ForeignBackup) return 'otherStore';
  if (error instanceof VaultError && error.code === 'disk-full') return 'driveFull';
  return error instanceof NoEarlierBackup ? 'driveMissing' : 'driveFailed';
}
