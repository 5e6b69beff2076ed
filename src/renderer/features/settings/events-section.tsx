import type { ShopEventLine } from '#contract/shop-settings';
import { dayAndTime, say, type MessageKey } from '../../messages/say';
import { FactList, Quiet, Stack } from '../../ui/index';

/** What was changed about people, keys and the branch: who, when, what. */
export function EventsSection({ events }: { events: readonly ShopEventLine[] }) {
  return (
    <Stack gap={16}>
      <Quiet>{say('eventsBelow')}</Quiet>
      <FactList
        facts={events.map((event) => ({
          id: String(event.seq),
          term: dayAndTime(event.at),
          value: whatHappened(event),
        }))}
      />
    </Stack>
  );
}

const fields: Record<string, MessageKey> = {
  name: 'field.name',
  address: 'field.address',
  paper: 'field.paper',
  playbook: 'field.playbook',
  customersCanSee: 'field.customersCanSee',
  jurisdiction: 'field.jurisdiction',
  lockAfterMinutes: 'field.lockAfterMinutes',
  closeAfterSleepHours: 'field.closeAfterSleepHours',
  panic: 'field.panic',
  dutyNumber: 'field.dutyNumber',
  secondDesk: 'field.secondDesk',
  staffOnPaper: 'field.staffOnPaper',
  badge: 'field.badge',
  leadsComplaints: 'field.leadsComplaints',
};

export function whatHappened({ kind, byName, aboutName, of, fields: changed }: ShopEventLine): string {
  const by = byName ?? say('byAmends');
  const about = aboutName ?? '';
  // A pack names the complaints it was made of by their references; everything else names fields.
  const isPack = kind === 'packGathered';
  const names = isPack ? changed : [...new Set(changed.map((field) => say(fields[field] ?? 'field.other')))];
  // What these are about stands in `fields` as it is: a reference, a number.
  if (kind === 'paperPrinted') return say('event.paperPrinted', { by, about: changed[0] ?? '' });
  if (kind === 'broughtIn' || kind === 'bringingInUndone')
    return say(`event.${kind}`, { by, file: changed[0] ?? '', count: changed[1] ?? '' });
  if (
    kind === 'complaintErased' ||
    kind === 'complaintsAnonymised' ||
    kind === 'specialErased' ||
    kind === 'erasedAgain'
  )
    return say(`event.${kind}`, { by, about: changed.join(', ') });
  if (kind === 'pinReset' && byName === null) return say('event.pinResetByKey', { about });
  return say(`event.${kind}`, { by, about, fields: names.join(', '), of: of ? dayAndTime(of) : '' });
}
