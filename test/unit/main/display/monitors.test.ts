/** Which monitor is the customer's, as it was chosen, whatever the system calls it by now. */
import { describe, expect, it } from 'vitest';
import { customersMonitor, monitorsOf, type Plugged } from '#main/display/monitors';

const monitor = (id: number, label: string, x: number): Plugged => ({
  ...{ id, label, bounds: { x, y: 0, width: 1366, height: 768 } },
});
const [first, second] = [monitor(1, 'Counter', 0), monitor(2, 'Facing out', 1366)];
/** The desk's window, moved a little over the edge. */
const desk = { x: -20, y: 40, width: 1366, height: 700 };
const chosen = { id: 2, label: 'Facing out' };

describe('K11 the customer’s monitor', () => {
  it('is the one that was chosen, also after the system gave it another number', () => {
    expect(customersMonitor([first, second], desk, chosen)).toEqual(second);
    const renumbered = { ...second, id: 77 };
    expect(customersMonitor([first, renumbered], desk, chosen)).toEqual(renumbered);
  });

  it('is none while it is unplugged: no other one is taken for it', () => {
    expect(customersMonitor([first], desk, chosen)).toBeNull();
    expect(customersMonitor([first, monitor(3, 'Office', 1366)], desk, chosen)).toBeNull();
    // One without a name isn't known by having none.
    expect(customersMonitor([first, monitor(3, '', 1366)], desk, { id: 2, label: '' })).toBeNull();
  });

  it('is never the one that the desk stands on, even where that was chosen once', () => {
    const moved = { ...desk, x: 1400 };
    expect(customersMonitor([first, second], moved, chosen)).toBeNull();
    expect(monitorsOf([first, second], moved).map(({ isDesks }) => isDesks)).toEqual([false, true]);
  });

  it('is this very screen where nobody chose one', () => {
    expect(customersMonitor([first, second], desk, null)).toBeNull();
  });
});
