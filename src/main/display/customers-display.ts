// The customer's screen: on a monitor of its own, or the same window over the desk, which is then out of reach.
import { screen, type BrowserWindow, type Session } from 'electron';
import type { DisplayState, ShownToThem } from '#contract/display';
import { no, yes, type Answer } from '#contract/refusal';
import { DisplayPage } from '#domain/customer-view/display-page';
import { may } from '#domain/shift/who-may';
import { tell } from '../door/door';
import type { Handlers } from '../door/handlers';
import type { Log } from '../log/log';
import type { Displaying, Office } from '../office/office-calls';
import { openDisplayWindow, type DisplayWindow } from '../window/display-window';
import type { KnownWindows } from '../window/known-windows';
import { readChoice, writeChoice } from './choice-file';
import { customersMonitor, monitorsOf, type ChosenMonitor } from './monitors';

interface Needs {
  office: Pick<Office, 'ask' | 'display' | 'displayAnswer' | 'onDisplayChanged'>;
  windows: KnownWindows;
  session: Session;
  log: Log;
  /** Where the choice of monitor is remembered. */
  choiceFile: string;
}
export type DisplayHandlers = Pick<Handlers, Extract<keyof Handlers, `display.${string}`>>;

export class CustomersDisplay {
  private desk: BrowserWindow | null = null;
  private open: (DisplayWindow & { isOverDesk: boolean; monitor: number }) | null = null;
  private chosen: ChosenMonitor | null;
  private shown: Displaying = {
    incident: null,
    page: { kind: 'greeting', branch: '', greeting: '', isSample: false },
  };

  constructor(private readonly needs: Needs) {
    this.chosen = readChoice(needs.choiceFile);
    needs.office.onDisplayChanged((shown) => this.changed(shown));
  }

  /** From now on it stands beside this desk, and comes and goes with its monitor. */
  standBeside(desk: BrowserWindow): void {
    this.desk = desk;
    const arrange = () => this.arrange();
    screen.on('display-added', arrange);
    screen.on('display-removed', arrange);
    screen.on('display-metrics-changed', arrange);
    desk.once('closed', () => {
      screen.off('display-added', arrange);
      screen.off('display-removed', arrange);
      screen.off('display-metrics-changed', arrange);
      this.desk = null;
      this.end();
    });
    this.arrange();
  }

  /** A second start of the app, or a click on the taskbar: never a way under the customer's page. */
  get coversDesk(): boolean {
    return this.open?.isOverDesk === true;
  }

  readonly handlers: DisplayHandlers = {
    'display.state': async () => yes(this.state()),
    'display.choose': async ({ monitor }) => {
      const asked = await this.needs.office.ask('app.state', {});
      const person = asked.ok ? asked.value.person : null;
      if (!person) return no({ code: 'nobodyAtTheDesk' });
      if (!may(person.role, 'changeBranch')) return no({ code: 'managersOnly' });
      return this.choose(monitor);
    },
    'display.show': async ({ id }) => {
      const shown = await this.needs.office.display(id);
      if (!shown.ok) return shown;
      if (!this.monitor()) this.cover();
      return yes({ ...this.state(), shows: id });
    },
    'display.clear': async () => {
      await this.takeOff();
      return yes(this.state());
    },
    'display.page': async () => yes(this.given()),
    'display.answer': (given) => this.answered(given),
    'display.sign': (given) => this.answered(given),
    'display.back': async ({ pin }) => {
      const asked = await this.needs.office.ask('app.state', {});
      const person = asked.ok ? asked.value.person : null;
      if (person) {
        const entered = await this.needs.office.ask('shift.enter', { person: person.id, pin });
        if (!entered.ok) return entered;
      }
      await this.takeOff();
      this.uncover();
      return yes(null);
    },
  };

  private async answered(given: Parameters<Office['displayAnswer']>[0]): Promise<Answer<null>> {
    const told = await this.needs.office.displayAnswer(given);
    // The complaint goes to the desk, and to nobody else: the page hears only that it is kept.
    if (!told.ok) return told.refusal.code === 'gateHolds' ? no({ code: 'changedMeanwhile' }) : told;
    tell(this.needs.windows.desk(), 'display.told', told.value);
    return yes(null);
  }

  private choose(id: number | null): Answer<DisplayState> {
    const found = screen.getAllDisplays().find((one) => one.id === id);
    if (id !== null && !found) return no({ code: 'noSuchThing' });
    const chosen = found ? { id: found.id, label: found.label.slice(0, 200) } : null;
    try {
      writeChoice(this.needs.choiceFile, chosen);
    } catch {
      return no({ code: 'notSaved' });
    }
    this.chosen = chosen;
    this.arrange();
    return yes(this.state());
  }

  private changed(shown: Displaying): void {
    // Parsed once more at the last step before it leaves: whatever the office may become, nothing else gets there.
    this.shown = { incident: shown.incident, page: DisplayPage.parse(shown.page) };
    tell(this.needs.windows.display(), 'display.shown', this.given());
    this.tellDesk();
    // The desk was locked, closed or left: what covers it goes, and the tiles stand there.
    if (shown.incident === null) this.uncover();
  }

  private given(): ShownToThem {
    return { page: this.shown.page, isOverDesk: this.coversDesk };
  }

  private state(): DisplayState {
    return {
      monitors: monitorsOf(screen.getAllDisplays(), this.deskBounds()),
      chosen: this.chosen?.id ?? null,
      where: this.monitor() ? 'own' : 'here',
      shows: this.shown.incident,
    };
  }

  private tellDesk(): void {
    if (this.desk) tell(this.needs.windows.desk(), 'display.changed', this.state());
  }

  private deskBounds() {
    const { desk } = this;
    return desk && !desk.isDestroyed() ? desk.getBounds() : screen.getPrimaryDisplay().bounds;
  }

  private monitor() {
    return customersMonitor(screen.getAllDisplays(), this.deskBounds(), this.chosen);
  }

  private arrange(): void {
    const monitor = this.monitor();
    if (this.open && !this.open.isOverDesk && this.open.monitor !== monitor?.id) {
      this.end();
      // Unplugged while it was shown: nobody can read it any more, so nobody can answer it.
      void this.takeOff();
    }
    if (monitor && !this.open) this.openOn(monitor, false);
    else if (monitor && !this.open?.isOverDesk) this.open?.window.setBounds(monitor.bounds);
    this.tellDesk();
  }

  private cover(): void {
    if (this.open) return;
    const here = screen.getDisplayMatching(this.deskBounds());
    this.openOn(here, true);
  }

  private openOn({ id, bounds }: { id: number; bounds: Electron.Rectangle }, isOverDesk: boolean): void {
    const { windows, session, log } = this.needs;
    const opened = openDisplayWindow({
      ...{ windows, session, log, bounds, isOverDesk },
      // Hidden, not merely behind: no key and no taskbar leads to it.
      onDrawn: () => isOverDesk && this.desk?.hide(),
      onGivenUp: () => void this.giveUp(),
    });
    this.open = { ...opened, isOverDesk, monitor: id };
  }

  /** A page that can't be drawn: what lay under it is locked before it can be seen. */
  private async giveUp(): Promise<void> {
    if (this.coversDesk) await this.needs.office.ask('shift.lock', {});
    await this.takeOff();
    this.uncover();
    this.end();
  }

  private async takeOff(): Promise<void> {
    await this.needs.office.display(null);
  }

  private uncover(): void {
    if (!this.coversDesk) return;
    this.end();
    this.desk?.show();
    this.desk?.focus();
    // Plugged in again meanwhile.
    this.arrange();
  }

  private end(): void {
    this.open?.end();
    this.open = null;
  }
}
