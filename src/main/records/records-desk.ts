// Looks after the records themselves, for managers: are they whole, where do copies lie, what leaves this computer.
import { basename } from 'node:path';
import type { RecordsState } from '#contract/records';
import { no, yes, type Answer } from '#contract/refusal';
import { exportIncident, type ExportHead } from '#domain/audit/export-file';
import { sayFinding, sayResult } from '#domain/audit/say-finding';
import type { ReadEvent } from '#domain/event/envelope';
import type { BackupPlan } from '#domain/shift/backup-plan';
import { maySee } from '#domain/incident/who-may-see';
import { documentOf, verifyStore } from '../audit/verify-store';
import { eventCrypto } from '../incidents/event-crypto';
import { holdDocument } from '../incidents/held-incident';
import { instantIn } from '../incidents/branch-time';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import { VaultError, type IncidentDocument } from '../vault/vault';
import { ExportWriter } from './export-writer';
import { BackingUp } from './backing-up';
import { JobSlot } from './job';
import { keep, kept } from './keeping-record';

export class RecordsDesk {
  readonly job: JobSlot;
  /** The last good backup is too old; as of the last look. */
  isBackupOld = false;
  private readonly backups: BackingUp;

  constructor(private readonly around: { now: () => number; version: string; onChange: () => void }) {
    this.job = new JobSlot(around.now, around.onChange);
    this.backups = new BackingUp(this.job, around.now);
  }

  async state(shop: OpenShop): Promise<Answer<RecordsState>> {
    const { verified, backup, plan } = await kept(shop);
    return yes({ verified, backup, plan });
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

  /** @param folder where the backup lies */
  async backUp(shop: OpenShop, person: PersonRecord, folder: string): Promise<Answer<RecordsState>> {
    await this.backups.run(shop, person, folder);
    this.isBackupOld = false;
    return this.state(shop);
  }

  /** When backups are made by themselves from now on; null: only by hand. */
  async plan(shop: OpenShop, plan: BackupPlan | null): Promise<Answer<RecordsState>> {
    await keep(shop, { plan });
    return this.state(shop);
  }

  /** The shop's clock looks: what is due by the plan is made, also behind the lock screen. */
  async look(shop: OpenShop): Promise<void> {
    this.isBackupOld = (await this.backups.look(shop)).isOld;
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
