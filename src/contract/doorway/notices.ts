// What main tells a window, unasked.
import type { Incident } from '#domain/incident/state';
import type { AppState } from '../app-state';
import type { RegisterStatus } from '../register-status';
import type { DisplayState, ShownToThem } from '../display';
import type { Saved } from './call';

export interface Notices {
  'state.changed': AppState;
  'menu.chosen': MenuChoice;
  /** A save failed after the reply: what the disk holds is the former state. */
  'save.failed': { incident: string };
  /** Nobody has touched this computer for a while; null: somebody has. */
  'lock.soon': { seconds: number } | null;
  /** The desk locks in a moment: what is being typed goes to the disk now. */
  'lock.now': null;
  /** How this computer and head office stand. */
  'headOffice.changed': RegisterStatus;
  /** Other desks wrote something about these. */
  'incidents.arrived': { incidents: readonly string[] };
  /** On a computer of head office or an area manager: something changed in a branch. Never what: it is asked for. */
  'overview.news': null;
  /** The customer answered or signed on their own screen: it is kept already. */
  'display.told': Saved & { incident: Incident };
  'display.changed': DisplayState;
  'display.shown': ShownToThem;
  /** Something in the queue moved: ask for it again. */
  'printQueue.changed': null;
  /** How far a run of reports has been drawn; null: none is. */
  'printAll.changed': { done: number; total: number } | null;
  /** The hidden window: another page is to be drawn, or nothing at all. */
  'paper.next': { isBlank: boolean };
}
export type MenuChoice =
  | 'new'
  | 'small'
  | 'find'
  | 'print'
  | 'lock'
  | 'help'
  | 'promise'
  | 'manager'
  | 'serious'
  | 'history'
  | 'hide'
  | 'ways'
  | 'turn'
  | 'helpMe'
  | 'customersCanSee'
  | 'settings'
  | 'onePage'
  | `coaching${'Full' | 'Short' | 'Cues'}`
  | 'register';
