// Calls about what a manager changes: people, keys and the branch itself.
import { z } from 'zod';
import { branchHours } from '#domain/shift/branch-hours';
import { rota } from '#domain/shift/rota';
import { badgeNumber } from '#domain/shift/badge';
import { filledLine } from '#domain/wording/clean-text';
import { branchSetup, pin, type AppState } from '../app-state';
import type { ShopSettings } from '../shop-settings';
import { call, id, managersPin, nothing, passphrase, recoveryKey } from './call';

export const settingsCalls = {
  /** People, keys and the branch itself: for managers. */
  'settings.read': call<ShopSettings>().with(nothing),
  /** All of it; code, currency and language are refused if they aren't as they were. */
  'branch.change': call<ShopSettings>().with(z.object({ branch: branchSetup })),
  /** 13.2; null: by the playbook's week again. */
  'branch.changeHours': call<ShopSettings>().with(z.object({ hours: branchHours.nullable() })),
  'people.add': call<ShopSettings>().with(
    z.object({
      ...{ name: filledLine(80), role: z.enum(['staff', 'manager']), pin, by: managersPin },
      badge: badgeNumber.optional(),
    }),
  ),
  /** K7, K4: the number on their badge (empty: none), and whether they lead complaints, which one person does. */
  'people.change': call<ShopSettings>().with(
    z.object({ person: id, badge: badgeNumber, leadsComplaints: z.boolean(), by: managersPin }),
  ),
  'people.remove': call<ShopSettings>().with(z.object({ person: id, by: managersPin })),
  /** One's own: the one of before, and the next. */
  'people.changePin': call<null>().with(z.object({ pin, next: pin })),
  /** A forgotten one, at the desk or on the tiles: a manager's PIN, a keyholder's passphrase or the recovery key. */
  'people.resetPin': call<AppState>().with(
    z.object({
      person: id,
      pin,
      by: z.union([managersPin, z.object({ passphrase }), z.object({ recoveryKey })]),
    }),
  ),
  /** 13.2; null: they may be there on any day. */
  'people.changeRota': call<ShopSettings>().with(z.object({ person: id, rota: rota.nullable() })),
  'keys.changePassphrase': call<ShopSettings>().with(z.object({ pin, passphrase })),
  /** A keyholder's, by the key's id; their PIN and everything else of theirs stays. */
  'keys.removePassphrase': call<ShopSettings>().with(z.object({ key: z.string().min(1).max(60), pin })),
  /** Shown once; the former one works until part of this one was typed back (setup.confirmRecovery). */
  'keys.newRecoveryKey': call<{ recoveryKey: string; askBack: number[] }>().with(z.object({ pin })),
};
