/** What came after the seal, rendered apart from it, so that nothing later can pass for what was filed. */
import type { Addendum } from '../incident/state/filed';
import type { Incident } from '../incident/state';
import { attachmentRow } from './attachment-row';
import { isNeverOnPaper } from './never-on-paper';
import { promiseRow } from './promise-row';
import type { CorrectionRow, IncidentReport, LaterEntry } from './report-model';

export function afterSealing(sealed: Incident, now: Incident): IncidentReport['later'] {
  const filed = new Set(sealed.corrections.map((correction) => correction.hash));
  const corrections = now.corrections.filter((correction) => !filed.has(correction.hash));
  return {
    corrections: corrections.map(correctionRow),
    entries: now.addenda
      .filter(({ type }) => type !== 'correctionMade.v1' && !isNeverOnPaper(type))
      .map((addendum) => entry(addendum, now)),
  };
}

export function correctionRow(correction: Incident['corrections'][number]): CorrectionRow {
  const { hash, byName, at, about, was, now, reason } = correction;
  return { id: hash, byName, at, about, was, now, reason };
}

function entry({ hash, type, byName, at }: Addendum, now: Incident): LaterEntry {
  const known = { id: hash, byName, at };
  const note = now.notes.find((one) => one.hash === hash);
  if (note) return { ...known, kind: 'note', text: note.text };
  const made = now.promises.find((one) => one.made.hash === hash);
  // Kept or not is an entry of its own: here stands only what was promised.
  if (made) return { ...known, kind: 'promise', promise: { ...promiseRow(now, made), kept: null } };
  const kept = now.promises.find((one) => one.kept?.hash === hash);
  if (kept?.kept) return { ...known, kind: 'kept', what: kept.what, how: kept.kept.how };
  const attachment = now.attachments.find((one) => one.added.hash === hash);
  if (attachment) return { ...known, kind: 'attached', attachment: attachmentRow(attachment) };
  return { ...known, kind: 'other', type };
}
