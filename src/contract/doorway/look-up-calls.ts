// Calls about looking a receipt or booking up in the company's own program.
import { z } from 'zod';
import { filledLine } from '#domain/wording/clean-text';
import { lookUpKey, type LookedUp, type LookUpSetting } from '../look-up';
import { call, nothing } from './call';

export const lookUpCalls = {
  /** Answers within two seconds, whatever the other program does. */
  'lookUp.ask': call<LookedUp>().with(z.object({ number: filledLine(120) })),
  /** Managers. */
  'lookUp.setting': call<LookUpSetting>().with(nothing),
  /** Managers. Without an address nothing is looked up; a key left out stays as it was. */
  'lookUp.set': call<LookUpSetting>().with(
    z.object({ address: filledLine(300).nullable(), key: lookUpKey.nullable().optional() }),
  ),
};
