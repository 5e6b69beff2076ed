// The customer's own screen: what the desk knows of it, and what its page is given.
import type { DisplayPage } from '#domain/customer-view/display-page';

export interface Monitor {
  id: number;
  /** As the system calls it; empty where it has no name. */
  label: string;
  /** In pixels as the system reckons them. */
  width: number;
  height: number;
  /** The desk's window is on this one. */
  isDesks: boolean;
}

export interface DisplayState {
  monitors: Monitor[];
  /** The monitor that was chosen: null is this very screen. It stays chosen while it is unplugged. */
  chosen: number | null;
  /** `own`: their monitor shows it · `here`: it would cover this screen, and a PIN leads back. */
  where: 'own' | 'here';
  /** The complaint that their screen shows just now. */
  shows: string | null;
}

export interface ShownToThem {
  page: DisplayPage;
  /** The desk lies under it: staff come back with their PIN. */
  isOverDesk: boolean;
}
