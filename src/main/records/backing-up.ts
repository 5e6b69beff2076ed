// Makes the backup, when a manager asks for it and when its plan says so. Records what came of it either way.
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { RecordsState } from '#contract/records';
import { isBackupDue, isBackupOld, type BackupPlan } from '#domain/shift/backup-plan';
import { backUp, ForeignBackup, NoEarlierBackup, type BackUpDone } from '../backup/back-up';
import { readNewestManifest } from '../backup/backup-manifest';
import { everythingErased } from '../backup/erased-elsewhere';
import { instantIn } from '../incidents/branch-time';
import type { OpenShop } from '../shift/open-shop';
import { openingHoursOf } from '../shift/settings';
import type { PersonRecord } from '../shift/store-records';
import { nodeFiles } from '../vault/node-files';
import { VaultError } from '../vault/vault';
import type { JobSlot } from './job';
import { keep, kept } from './keeping-record';

type Failed = NonNullable<RecordsState['backup']>['failed'];

/** How long after a run that didn't come to its end the next one is begun by itself, in milliseconds. */
const againAfter = 60 * 60_000;

export class BackingUp {
  private triedAt = -Infinity;

  constructor(
    private readonly job: JobSlot,
    /** Epoch milliseconds. */
    private readonly now: () => number,
  ) {}

  /** @param by null: Amends itself. The store stands still while it is copied, and work goes on in the journal. */
  async run(shop: OpenShop, by: PersonRecord | null, folder: string): Promise<void> {
    const { vault, branch } = shop;
    this.triedAt = this.now();
    const madeAt = instantIn(branch.zone, this.now());
    const about = { store: vault.storeId, branch: branch.setup.name, madeAt };
    const before = (await kept(shop)).backup;
    const last = before?.folder === folder ? before : null;
    const expectsEarlier = Boolean(last?.at);
    let failed: Failed = null;
    const done = await this.job
      .run('backUp', (onProgress) =>
        vault.standStill(async (from) =>
          backUp(nodeFiles, {
            ...{ from, to: folder, expectsEarlier, onProgress },
            about: { ...about, erased: await everythingErased(vault) },
            letters: join(dirname(from), 'letters'),
          }),
        ),
      )
      .catch((error: unknown): BackUpDone | null => {
        failed = whyNot(error);
        return null;
      });
    const at = done ? madeAt : (last?.at ?? null);
    await keep(shop, { backup: { folder, at, files: done?.files ?? last?.files ?? 0, failed } });
    if (done) await shop.events.note({ by, kind: 'backedUp' });
  }

  /** Looks at the plan, every now and then. Answers whether the last good backup is too old. */
  async look(shop: OpenShop): Promise<{ isOld: boolean }> {
    const { plan, backup } = await kept(shop);
    const now = this.now();
    if (plan && backup && this.isTime(shop, plan, backup)) await this.run(shop, null, backup.folder);
    const good = (await kept(shop)).backup?.at ?? shop.branch.madeAt;
    return { isOld: isBackupOld(plan, Date.parse(good), now) };
  }

  private isTime(
    shop: OpenShop,
    plan: BackupPlan,
    { folder, at, failed }: NonNullable<RecordsState['backup']>,
  ): boolean {
    const now = Temporal.Instant.fromEpochMilliseconds(this.now()).toZonedDateTimeISO(shop.branch.zone);
    if (
      this.job.current ||
      !isBackupDue(plan, at === null ? null : Date.parse(at), now, openingHoursOf(shop))
    )
      return false;
    // A drive that isn't there is looked for each time, and missed only once.
    const isThere = readNewestManifest(nodeFiles, folder) !== null;
    if (at !== null && !isThere) return plan.when !== 'drive' && failed !== 'driveMissing';
    return failed === 'driveMissing' || this.now() - this.triedAt >= againAfter;
  }
}

function whyNot(error: unknown): Failed {
  if (error instanceof ForeignBackup) return 'otherStore';
  if (error instanceof VaultError && error.code === 'disk-full') return 'driveFull';
  return error instanceof NoEarlierBackup ? 'driveMissing' : 'driveFailed';
}
