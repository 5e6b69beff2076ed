// What a manager changes about the shop: people, PINs, keys, the branch. Each asks who may (domain/shift/who-may), proves
// who is asking, and is written down.
import type { AppState } from '#contract/app-state';
import type { ParsedArgs } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { ShopSettings } from '#contract/shop-settings';
import { may, type Act } from '#domain/shift/who-may';
import type { PlaybookShelf } from '../playbook/playbook-shelf';
import { addPerson, changePerson, removePassphrase, removePerson, setPin, type Staffing } from './people';
import { changeHours, changeRota } from './plans';
import { changeBranch, readSettings } from './settings';
import type { Shop } from './shop';
import type { PersonRecord } from './store-records';

type Proof = ParsedArgs<'people.resetPin'>['by'];
/** Null: somebody with the recovery key. */
type Manager = PersonRecord | null;

export class ShopChanges {
  constructor(
    private readonly shop: Shop,
    private readonly shelf: PlaybookShelf,
  ) {}

  async settings(): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('openSettings');
    return desk.ok ? yes(await readSettings(desk.value.staffing.shop, desk.value.staffing.secret)) : desk;
  }

  add({ by, ...asked }: ParsedArgs<'people.add'>): Promise<Answer<ShopSettings>> {
    return this.asManager('addPerson', by, (staffing, manager) => addPerson(staffing, manager, asked));
  }

  change({ by, ...asked }: ParsedArgs<'people.change'>): Promise<Answer<ShopSettings>> {
    return this.asManager('changePerson', by, (staffing, manager) => changePerson(staffing, manager, asked));
  }

  remove({ by, person }: ParsedArgs<'people.remove'>): Promise<Answer<ShopSettings>> {
    return this.asManager('removePerson', by, (staffing, manager) => removePerson(staffing, manager, person));
  }

  /** Somebody's own, with the one they have. */
  async changePin({ pin, next }: ParsedArgs<'people.changePin'>): Promise<Answer<null>> {
    const desk = this.atTheDesk('changeOwnPin');
    if (!desk.ok) return desk;
    const { staffing, person } = desk.value;
    const checked = await this.shop.proving.check(person.id, pin);
    return checked.ok ? setPin(staffing, { by: checked.value, isOwn: true }, person.id, next) : checked;
  }

  /** Also from the tiles, also while the records are closed: what proves the manager opens them. */
  async resetPin({ person, pin, by }: ParsedArgs<'people.resetPin'>): Promise<Answer<AppState>> {
    const proved = await this.prove(by);
    if (!proved.ok) return proved;
    const staffing = this.shop.staffing();
    if (!staffing) return no({ code: 'notOpen' });
    if (proved.value && !may(proved.value.role, 'resetPin')) return no({ code: 'managersOnly' });
    const done = await setPin(staffing, { by: proved.value, isOwn: false }, person, pin);
    return done.ok ? yes(this.shop.state()) : done;
  }

  async changePassphrase({
    pin,
    passphrase,
  }: ParsedArgs<'keys.changePassphrase'>): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('changePassphrase');
    if (!desk.ok) return desk;
    return this.asManager('changePassphrase', { person: desk.value.person.id, pin }, async ({ shop }, by) => {
      await shop.events.note({ by, kind: 'passphraseChanged', about: by });
      await shop.vault.slots.setPassphrase(by.id, passphrase);
      return yes(null);
    });
  }

  async removePassphrase({ key, pin }: ParsedArgs<'keys.removePassphrase'>): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('removePassphrase');
    if (!desk.ok) return desk;
    const by = { person: desk.value.person.id, pin };
    return this.asManager('removePassphrase', by, ({ shop }, manager) =>
      removePassphrase(shop, manager, key),
    );
  }

  async newRecoveryKey({
    pin,
  }: ParsedArgs<'keys.newRecoveryKey'>): Promise<Answer<{ recoveryKey: string; askBack: number[] }>> {
    const desk = this.atTheDesk('makeRecoveryKey');
    if (!desk.ok) return desk;
    const checked = await this.shop.proving.check(desk.value.person.id, pin);
    return checked.ok ? yes(await this.shop.recovery.showNew(desk.value.staffing.shop)) : checked;
  }

  async branch({ branch }: ParsedArgs<'branch.change'>): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('changeBranch');
    if (!desk.ok) return desk;
    const { staffing, person } = desk.value;
    const changed = await changeBranch(staffing.shop, person, branch, this.shelf);
    if (!changed.ok) return changed;
    if (changed.value.isOtherPlaybook) await this.shop.reopen();
    return this.settings();
  }

  async hours({ hours }: ParsedArgs<'branch.changeHours'>): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('changeHours');
    if (!desk.ok) return desk;
    const changed = await changeHours(desk.value.staffing.shop, desk.value.person, hours);
    return changed.ok ? this.settings() : changed;
  }

  async rota(args: ParsedArgs<'people.changeRota'>): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk('changeRota');
    if (!desk.ok) return desk;
    const changed = await changeRota(desk.value.staffing.shop, desk.value.person, args);
    return changed.ok ? this.settings() : changed;
  }

  private atTheDesk(act: Act): Answer<{ staffing: Staffing; person: PersonRecord }> {
    const desk = this.shop.atTheDesk();
    if (!desk.ok) return desk;
    const { person } = desk.value;
    const staffing = this.shop.staffing();
    if (!staffing) return no({ code: 'notOpen' });
    return may(person, act) ? yes({ staffing, person }) : no({ code: 'managersOnly' });
  }

  /** Somebody stands at the desk, and a manager, maybe another one, says yes with their own PIN. */
  private async asManager<T>(
    act: Act,
    by: { person: string; pin: string },
    work: (staffing: Staffing, manager: PersonRecord) => Promise<Answer<T>>,
  ): Promise<Answer<ShopSettings>> {
    const desk = this.atTheDesk(act);
    if (!desk.ok) return desk;
    const checked = await this.shop.proving.check(by.person, by.pin);
    if (!checked.ok) return checked;
    if (!may(checked.value, act)) return no({ code: 'managersOnly' });
    const done = await work(desk.value.staffing, checked.value);
    return done.ok ? this.settings() : done;
  }

  private async prove(by: Proof): Promise<Answer<Manager>> {
    if ('pin' in by) return this.shop.proving.pin(by.person, by.pin);
    return this.shop.proving.key(by);
  }
}
