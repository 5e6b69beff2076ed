// Three lines for the manager, so that nobody has to start again (9.11).
import { standingAspects, standingRemedies } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { quotable } from '#domain/coaching/spoken';
import { say } from '../../messages/say';
import { spokenName } from '../conversation/situation';

export function managerBrief(incident: Incident): string[] {
  const about = standingAspects(incident)
    .map(({ label }) => label)
    .join('; ');
  const words = quotable(incident.words);
  const offered = standingRemedies(incident)
    .map(({ label }) => label)
    .join('; ');
  return [
    say('briefAbout', {
      name: spokenName(incident) || say('theCustomer'),
      about: about || say('notCheckedYet'),
    }),
    words ? say('briefWords', { words }) : say('briefNoWords'),
    incident.sought?.words.trim()
      ? say('briefSought', { sought: quotable(incident.sought.words), offered: offered || say('nothingYet') })
      : say('briefOffered', { offered: offered || say('nothingYet') }),
  ];
}
