/**
 * Every kind of event Amends knows. Adding one: an entry here and its retelling in incident/retellers;
 * the compiler names whichever is missing. A published version never changes: write `.v2` beside it.
 */
import type { z } from 'zod';
import type { EventKind } from './event-kind';
import { attaching } from './payloads/attaching';
import { bringingIn } from './payloads/bringing-in';
import { checking } from './payloads/checking';
import { erasing } from './payloads/erasing';
import { filing } from './payloads/filing';
import { listening } from './payloads/listening';
import { lookingBack } from './payloads/looking-back';
import { onPaper } from './payloads/on-paper';
import { opening } from './payloads/opening';
import { passingOn } from './payloads/passing-on';
import { protecting } from './payloads/protecting';
import { puttingRight } from './payloads/putting-right';
import { privacy } from './payloads/privacy';
import { settingAside } from './payloads/setting-aside';
import { severity } from './payloads/severity';
import { staff } from './payloads/staff';
import { talking } from './payloads/talking';

export const catalogue = {
  ...opening,
  ...bringingIn,
  ...talking,
  ...privacy,
  ...listening,
  ...checking,
  ...staff,
  ...puttingRight,
  ...filing,
  ...onPaper,
  ...severity,
  ...settingAside,
  ...protecting,
  ...passingOn,
  ...attaching,
  ...lookingBack,
  ...erasing,
};

export type EventType = keyof typeof catalogue;
export type PayloadOf<T extends EventType> = z.infer<(typeof catalogue)[T]['payload']>;

/** What a screen asks to be recorded: the payload without what Amends fills in itself. */
export type Proposal = { [T in EventType]: { type: T; payload: Proposed<T> } }[EventType];
export type Proposed<T extends EventType> = Omit<z.input<(typeof catalogue)[T]['payload']>, 'covers'>;

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(catalogue, type);
}

/** The catalogue's entry seen without its own payload type, for code that treats all kinds alike. */
export function kindOf(type: EventType): EventKind<z.ZodType> {
  return catalogue[type] as unknown as EventKind<z.ZodType>;
}
