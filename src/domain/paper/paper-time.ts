/** Dates and times as paper shows them: always in the incident's own zone, however the printing computer's clock is set. */

/** "en" alone would be American dates under British words. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

export class PaperTime {
  private readonly locale: string;
  private readonly zone: string;

  /** `day`: the instant of filing; times on its day need no date. */
  constructor(
    language: string,
    zone: string,
    private readonly day: string,
  ) {
    this.locale = knownOr('en-GB', localeOf(language), (locale) => new Intl.DateTimeFormat(locale));
    this.zone = knownOr('UTC', zone, (timeZone) => new Intl.DateTimeFormat('en', { timeZone }));
  }

  /** "21 November 2026, 14:31" */
  full(instant: string): string {
    return `${this.date(instant)}, ${this.clock(instant)}`;
  }
  /** "21 November 2026" */
  date(instant: string): string {
    return this.format(instant, { day: 'numeric', month: 'long', year: 'numeric' });
  }
  /** "14:31" */
  clock(instant: string): string {
    return this.format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }
  /** "21 November 14:02", with the year when it isn't that of the filing. */
  dayAndClock(instant: string): string {
    const sameYear = this.year(instant) === this.year(this.day);
    const date = this.format(instant, {
      ...{ day: 'numeric', month: 'long' },
      ...(sameYear ? {} : { year: 'numeric' }),
    });
    return `${date} ${this.clock(instant)}`;
  }
  /** "14:20" on the day of filing, else "20 November 14:20". */
  short(instant: string): string {
    return this.date(instant) === this.date(this.day) ? this.clock(instant) : this.dayAndClock(instant);
  }
  /** Both with their day when it isn't one and the same, "14:02 to 14:31" on the day of filing. */
  fromTo(from: string, to: string): { from: string; to: string } {
    const isOneDay = this.date(from) === this.date(to);
    return { from: this.short(from), to: isOneDay ? this.clock(to) : this.dayAndClock(to) };
  }
  /** "Saturday 21 November 2026" from a day of the branch, "2026-11-21": a day has no zone to be moved by. */
  weekday(isoDay: string): string {
    const at = new Date(`${isoDay}T12:00:00Z`);
    if (Number.isNaN(at.getTime())) return isoDay;
    const options = {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    } as const;
    return new Intl.DateTimeFormat(this.locale, options).format(at).replace(',', '');
  }
  /** "2026-11-21", the day it is there. */
  isoDay(instant: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone: this.zone }).format(new Date(instant));
  }
  /** "Friday 27 November 2026, 17:00" */
  due(instant: string): string {
    const day = this.format(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    return `${day.replace(',', '')}, ${this.clock(instant)}`;
  }

  private year(instant: string): string {
    return this.format(instant, { year: 'numeric' });
  }
  private format(instant: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: this.zone }).format(
      new Date(instant),
    );
  }
}

/** A zone or language that this computer doesn't know must not keep a record from being printed. */
function knownOr(otherwise: string, wanted: string, tryOut: (wanted: string) => unknown): string {
  try {
    tryOut(wanted);
    return wanted;
  } catch {
    return otherwise;
  }
}
