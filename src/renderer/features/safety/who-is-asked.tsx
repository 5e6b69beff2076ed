// K4: whom it goes to once it is closed, before anybody presses. Nobody is asked where nobody leads complaints.
import { Temporal } from 'temporal-polyfill';
import { complaintsLead } from '#domain/shift/complaints-lead';
import { isThereOn } from '#domain/shift/rota';
import type { Tile } from '#contract/app-state';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { useManagersHere } from '../conversation/managers-here';

/** The lead, if they are there today and it isn't about any of these. */
export function useLeadThere(except: readonly string[]): Tile | null {
  const { people } = useShop();
  const { zone } = useBranch();
  const lead = complaintsLead(people, except);
  return lead && isThereOn(lead, Temporal.Now.plainDateISO(zone)) ? lead : null;
}

/** @param subject null: somebody who isn't on the tiles */
export function WhoIsAsked({ subject }: { subject: string | null }) {
  const { people, person } = useShop();
  const { holder, handOver } = useIncident();
  const lead = useLeadThere(subject === null ? [] : [subject]);
  const managers = useManagersHere().filter(({ id }) => id !== subject && id !== person?.id);
  if (handOver || !complaintsLead(people, [])) return null;
  if (lead && (lead.id === person?.id || lead.id === holder?.id)) return null;
  if (lead) return <Quiet>{say('leadIsAsked', { name: lead.name })}</Quiet>;
  return managers.length > 0 ? <Quiet>{say('managerIsAsked')}</Quiet> : null;
}
