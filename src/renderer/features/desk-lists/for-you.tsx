import type { IncidentSummary } from '#domain/incident/summary';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { SectionHeading, Stack } from '../../ui/index';
import { IncidentRows } from './incident-rows';

/** What somebody waits for from whoever is at the desk: given to you (K5), and for managers what waits for their yes (9.6). */
export function ForYou({
  items,
  differing,
  onOpen,
}: {
  items: readonly IncidentSummary[];
  /** Two desks told them differently, filed ones among them: anybody here may settle it. */
  differing: readonly IncidentSummary[];
  onOpen: (item: IncidentSummary) => void;
}) {
  const { person } = useShop();
  if (!person) return null;
  const given = items.filter(({ handOver }) => handOver?.to === person.id);
  const asked = may(person.role, 'approve') ? items.filter(({ approval }) => approval === 'asked') : [];
  return (
    <>
      <Waiting title={say('forYou')} items={given} onOpen={onOpen} />
      <Waiting title={say('waitsForYou')} items={asked} onOpen={onOpen} />
      <Waiting
        title={say('toSettle')}
        items={differing.filter(({ contested }) => contested > 0)}
        onOpen={onOpen}
      />
    </>
  );
}

function Waiting({
  title,
  items,
  onOpen,
}: {
  title: string;
  items: readonly IncidentSummary[];
  onOpen: (item: IncidentSummary) => void;
}) {
  if (items.length === 0) return null;
  return (
    <Stack gap={12}>
      <SectionHeading>{title}</SectionHeading>
      <IncidentRows caption={title} items={items} empty={{ title: '', hint: '' }} onOpen={onOpen} />
    </Stack>
  );
}
