// A small one as facts: what it was about, what was done, how they left. Filed at once, or opened out with all of it.
import type { Proposal } from '#domain/event/catalogue';
import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import type { Playbook, Remedy, SmallOne } from '#domain/playbook/playbook';
import { doneProposals } from '../conversation/what-was-done';

export interface SmallText {
  what: string;
  /** Ids of the chips. */
  about: readonly string[];
  did: readonly string[];
  /** Minor units; null where none was asked or typed. */
  amount: number | null;
  code: string;
}
export type Happy = 'yes' | 'no' | 'left';

/** What it was about: one aspect for each chip, the line they typed names the first. */
export function aboutProposals(playbook: Playbook, incident: Incident, text: SmallText): Proposal[] {
  const chips = chosen(playbook, text.about);
  const what = text.what.trim();
  const lines = chips.map(({ label, category }) => ({ label, words: '', category: category ?? null }));
  const [first, ...rest] = lines;
  const named = what ? [{ label: what, words: what, category: first?.category ?? null }, ...rest] : lines;
  const before = standingAspects(incident);
  return named.slice(0, 8).map(({ label, words, category }, index) => {
    const aspect = before[index]?.id;
    const payload = { label: label.slice(0, 200), words, category };
    return aspect
      ? { type: 'aspectReworded.v1', payload: { aspect, ...payload } }
      : { type: 'aspectNoted.v1', payload: { aspect: crypto.randomUUID(), ...payload } };
  });
}

/** @param at instant it was done */
export function didProposals(
  playbook: Playbook,
  incident: Incident,
  text: SmallText,
  at: string,
): Proposal[] {
  const { currency } = incident;
  const done = chosen(playbook, text.did).flatMap((chip): Proposal[] => {
    const remedy = remedyOf(playbook, chip);
    if (!remedy) return [{ type: 'saidAloud.v1', payload: { moment: 'regret', phrase: null } }];
    const minor = amountOf(remedy, currency, text.amount);
    const amount = minor === null ? null : { minor, currency };
    return doneProposals({ remedy, label: chip.label, amount, code: text.code, aspect: null }, at, true);
  });
  const scanned: Proposal[] = text.code ? [{ type: 'scanned.v1', payload: { code: text.code } }] : [];
  return [...scanned, ...done];
}

/** Nobody was asked where they had left: it counts as settled only if something was done. */
export function endProposals(happy: Happy, text: SmallText): Proposal[] {
  const isSettled = happy === 'yes' || (happy === 'left' && text.did.length > 0);
  return [{ type: 'outcomeSet.v1', payload: { outcome: isSettled ? 'settled' : 'notSettled', happy } }];
}

/** Whether a chip asks how much, and the first that a manager has to give. */
export function asksAmount(playbook: Playbook, did: readonly string[]): boolean {
  return chosen(playbook, did).some((chip) => remedyOf(playbook, chip)?.amount.how === 'asked');
}
export function managersOwn(playbook: Playbook, did: readonly string[]): SmallOne | null {
  return chosen(playbook, did).find((chip) => remedyOf(playbook, chip)?.gives === 'manager') ?? null;
}

function chosen(playbook: Playbook, ids: readonly string[]): SmallOne[] {
  return playbook.smallOnes.filter(({ id }) => ids.includes(id));
}
function remedyOf(playbook: Playbook, chip: SmallOne): Remedy | null {
  return playbook.remedies.find(({ id }) => id === chip.remedy) ?? null;
}
function amountOf(remedy: Remedy, currency: string, typed: number | null): number | null {
  if (remedy.amount.how === 'fixed') return remedy.amount.minor[currency] ?? null;
  return remedy.amount.how === 'asked' ? typed : null;
}
