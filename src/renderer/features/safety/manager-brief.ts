// Three lines for the manager, so that nobody has to start again (9.11).
import { standingAspects, standingRemedies } from '#domain/incident/gates';
import { seriousLabels } from '#domain/incident/serious-rules';
import type { Incident } from '#domain/incident/state';
import { quotable } from '#domain/coaching/spoken';
import { say } from '../../messages/say';
import { spokenName } from '../conversation/situation';

/** @param kinds the playbook's kinds of serious: what is serious is said first */
export function managerBrief(
  incident: Incident,
  kinds: readonly { id: string; label: string }[] = [],
): string[] {
  const about = standingAspects(incident)
    .map(({ label }) => label)
    .join('; ');
  const words = quotable(incident.words);
  const offered = standingRemedies(incident)
    .map(({ label }) => label)
    .join('; ');
  const serious = seriousLabels(incident, kinds).join('; ');
  const who = say('briefAbout', {
    name: spokenName(incident) || say('theCustomer'),
    about: about || say('notCheckedYet'),
  });
  return [
    serious ? say('briefSerious', { kinds: serious, who }) : who,
    words ? say('briefWords', { words }) : say('briefNoWords'),
    incident.sought?.words.trim()
      ? say('briefSought', { sought: quotable(incident.sought.words), offered: offered || say('nothingYet') })
      : say('briefOffered', { offered: offered || say('nothingYet') }),
  ];
}
