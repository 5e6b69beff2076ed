// The recovery key: shown once, some of it asked back, and only then the key that opens.
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { instantIn } from '../incidents/branch-time';
import type { OpenShop } from './open-shop';
import { areTypedBack, askAbout, type PendingRecovery } from './recovery-asking';
import type { Situation } from './situation';

export interface RecoveryShown {
  recoveryKey: string;
  askBack: number[];
}

export class RecoveryKeys {
  constructor(private readonly now: Situation) {}

  /** The one of the set-up: nothing else is done before it was typed back. */
  showFirst(recoveryKey: string): RecoveryShown {
    return this.show(recoveryKey, { keep: null, isFirst: true });
  }

  async confirm(groups: readonly string[]): Promise<Answer<null>> {
    const { opened, pending, options } = this.now;
    if (!opened || !pending) return no({ code: 'noSuchThing' });
    if (!areTypedBack(pending, groups)) return no({ code: 'recoveryNotTyped' });
    const recoveryConfirmedAt = instantIn(opened.branch.zone, options.now());
    const settings = { ...opened.settings, recoveryConfirmedAt };
    // Only now: whoever was called away from the new key still has the former one.
    await pending.keep?.();
    await opened.vault.saveRecord('settings', settings);
    opened.settings = settings;
    this.now.pending = null;
    return yes(null);
  }

  /** A new one in place of the one nobody typed back; later ones are a manager's to make (ShopChanges). */
  async another(): Promise<Answer<RecoveryShown>> {
    const { opened, person } = this.now;
    if (!opened) return no({ code: 'notOpen' });
    if (opened.settings.recoveryConfirmedAt !== null) return no({ code: 'alreadySetUp' });
    const isFirst = this.now.isFirstKeyShown();
    if (!isFirst) {
      if (!person) return no({ code: 'nobodyAtTheDesk' });
      if (!may(person.role, 'makeRecoveryKey')) return no({ code: 'managersOnly' });
    }
    return yes(await this.showNew(opened, isFirst));
  }

  /** Shows a new recovery key; it takes the former one's place once part of it was typed back. */
  async showNew({ vault, events }: OpenShop, isFirst = false): Promise<RecoveryShown> {
    const { recoveryKey, keep } = await vault.slots.prepareRecoveryKey();
    const by = this.now.person;
    const change = async () => {
      await events.note({ by, kind: 'recoveryKeyMade' });
      await keep();
    };
    return this.show(recoveryKey, { keep: change, isFirst });
  }

  /** While it is being asked back, for printing. */
  onShow(): (PendingRecovery & { branchName: string }) | null {
    const { pending, opened } = this.now;
    return pending && opened ? { ...pending, branchName: opened.branch.setup.name } : null;
  }

  private show(recoveryKey: string, how: Pick<PendingRecovery, 'keep' | 'isFirst'>): RecoveryShown {
    const zone = this.now.opened?.branch.zone ?? 'UTC';
    this.now.pending = askAbout(recoveryKey, instantIn(zone, this.now.options.now()), how);
    return { recoveryKey, askBack: this.now.pending.askBack };
  }
}
