// What two desks contradict each other about, in a few words.
import type { Incident } from '#domain/incident/state';
import { say } from '../../messages/say';

const kinds = [
  ...(['holder', 'aspect.wording', 'aspect.answer', 'aspect.facts', 'aspect.finding'] as const),
  ...(['aspect.explanation', 'remedy', 'remedy.answer', 'remedy.approval', 'row', 'promise'] as const),
  ...(['outcome', 'seal', 'summary', 'ifTheyComeBack', 'words', 'sought', 'noRemedy', 'happened'] as const),
  ...(['received', 'customer.name', 'customer.contact', 'customer.matched', 'ways'] as const),
  ...(['representative', 'answer', 'staff', 'staff.account', 'staff.answer', 'fact', 'serious'] as const),
  ...(['serious.accepted', 'publicity', 'void', 'retentionHold', 'linked', 'attachment'] as const),
];

export function aboutPoint(subject: string, incident: Incident): string {
  const parts = subject.split('/');
  const [room = '', second = '', last] = parts;
  const named = room === 'customer' ? `customer.${second}` : [room, last].filter(Boolean).join('.');
  const kind = kinds.find((one) => one === named) ?? kinds.find((one) => one === room) ?? 'other';
  return say(`point.${kind}`, { about: labelOf(second, incident) });
}

function labelOf(id: string, { aspects, remedies, staff }: Incident): string {
  const of = <T extends { id: string }>(things: readonly T[]) => things.find((one) => one.id === id);
  return of(aspects)?.label ?? of(remedies)?.label ?? of(staff)?.role ?? '';
}
