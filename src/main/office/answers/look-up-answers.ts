// Answers about looking a number up in the company's own program.
import type { LookUpSetting } from '#contract/look-up';
import { no, yes } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import type { HttpPort } from '../../courier/http-port';
import { readAddress } from '../../courier/register-address';
import { askProgram } from '../../look-up/ask-program';
import type { OpenShop } from '../../shift/open-shop';
import type { Answers, Desk } from './answers';

export function lookUpAnswers(desk: Desk, http: HttpPort): Answers<`lookUp.${'ask' | 'setting' | 'set'}`> {
  return {
    'lookUp.ask': ({ number }) =>
      desk.atTheDesk(async ({ settings, branch }) => {
        const { lookUp } = settings;
        if (!lookUp) return yes({ found: 'noAnswer' });
        return yes(await askProgram(http, lookUp, { v: 1, number, branch: branch.setup.code }));
      }),
    'lookUp.setting': () =>
      desk.atTheDesk(async (shop, { role }) =>
        may(role, 'changeBranch') ? yes(settingOf(shop)) : no({ code: 'managersOnly' }),
      ),
    'lookUp.set': ({ address: typed, key }) =>
      desk.atTheDesk(async (shop, person) => {
        if (!may(person.role, 'changeBranch')) return no({ code: 'managersOnly' });
        const address = typed === null ? null : readAddress(typed);
        if (typed !== null && address === null) return no({ code: 'notValid', field: 'address' });
        const before = shop.settings.lookUp;
        // A key belongs to the place it was given for: another address begins without one.
        const kept = before?.address === address ? before?.key : null;
        const lookUp = address === null ? null : { address, key: (key === undefined ? kept : key) ?? null };
        await shop.events.note({ by: person, kind: 'lookUpChanged' });
        const settings = { ...shop.settings, lookUp };
        await shop.vault.saveRecord('settings', settings);
        shop.settings = settings;
        return yes(settingOf(shop));
      }),
  };
}

function settingOf({ settings: { lookUp } }: OpenShop): LookUpSetting {
  return { address: lookUp?.address ?? null, hasKey: (lookUp?.key ?? null) !== null };
}
