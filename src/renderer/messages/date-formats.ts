// Ways to write a date, each made once: making one takes longer than drawing a whole row of a list. Where the computer's zone
// changes meanwhile, they are made anew.
const made = new Map<string, Intl.DateTimeFormat>();

export function writeDate(language: string, at: Date, options: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify([language, new Date().getTimezoneOffset(), options]);
  const kept = made.get(name) ?? new Intl.DateTimeFormat(language, options);
  made.set(name, kept);
  return kept.format(at);
}
