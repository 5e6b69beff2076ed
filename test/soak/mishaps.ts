// What goes wrong on the way: lines are cut and mended, the register is stopped or killed and comes back, desks are killed
// or closed and opened again, clocks jump.
import type { Dice } from './dice';
import type { SoakDesk } from './soak-desk';
import type { SoakRegister } from './soak-register';

const kinds = {
  ...{ cutOne: 6, cutAll: 2, mend: 8, networkChange: 3, clock: 4, clockBack: 3 },
  ...{ restart: 1, killRegister: 2, killDesk: 3, closeDesk: 1 },
};
type Kind = keyof typeof kinds;
const year = 365.25 * 24 * 3_600_000;
/** A minute, an hour, a day, ten years: either way. */
const jumps = [60_000, 3_600_000, 86_400_000, 10 * year];

export class Mishaps {
  readonly done: Record<string, number> = {};

  constructor(
    private readonly desks: readonly SoakDesk[],
    private readonly register: SoakRegister,
    private readonly dice: Dice,
  ) {}

  async one(): Promise<void> {
    const { dice, desks, register } = this;
    const kind: Kind = dice.weighed(kinds);
    const desk = dice.pick(desks);
    this.done[kind] = (this.done[kind] ?? 0) + 1;
    switch (kind) {
      case 'cutOne':
        return desk.line.cut();
      case 'cutAll':
        return desks.forEach(({ line }) => line.cut());
      case 'mend':
        return desks.forEach(({ line }) => line.mend());
      case 'networkChange':
        await Promise.all(desks.map((one) => (one.isOpen ? one.ask('wakeCourier', null) : null)));
        return;
      case 'clock':
        return desk.turnTheClock((dice.roll() < 0.5 ? -1 : 1) * dice.pick(jumps));
      case 'clockBack':
        return desk.turnTheClock(0);
      case 'restart':
        return register.restart('SIGTERM');
      case 'killRegister':
        return register.restart('SIGKILL');
      case 'killDesk':
        await desk.kill();
        return desk.open();
      case 'closeDesk':
        await desk.close();
        return desk.open();
    }
  }

  /** Everything is whole again. */
  async heal(): Promise<void> {
    for (const desk of this.desks) {
      desk.line.mend();
      await desk.turnTheClock(0);
    }
  }

  get told(): string {
    return Object.entries(this.done)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  }
}
