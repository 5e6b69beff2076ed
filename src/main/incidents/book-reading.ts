// What a person at the desk is shown of incidents, each as far as they may see it (K4).
import type { OpenIncident } from '#contract/doorway';
import { no, yes, type Answer } from '#contract/refusal';
import type { CustomerHistory } from '#domain/history/tell-history';
import { forEyes } from '#domain/incident/for-eyes';
import { retellSealed } from '#domain/incident/retell';
import type { Incident } from '#domain/incident/state';
import { maySee } from '#domain/incident/who-may-see';
import { givenToday, limitsOf, type PersonAtDesk } from './authority-today';
import type { BookParts } from './book-parts';
import type { HeldIncident } from './held-incident';
import { historyFor } from './history';

export interface AllOfSomebody {
  theirs: Incident[];
  /** How many more may be theirs. */
  maybe: number;
  unreadable: number;
}

export class BookReading {
  constructor(private readonly parts: BookParts) {}

  /** K4: whoever may not see it is told what they'd be told if it weren't there. */
  async seen(person: PersonAtDesk, id: string): Promise<Answer<HeldIncident>> {
    const held = await this.parts.keeper.hold(id);
    if (!held.ok) return held;
    if (!maySee(held.value.incident, person)) return no({ code: 'noSuchIncident' });
    return held.value.incident.erasure ? no({ code: 'erased' }) : held;
  }

  async open(person: PersonAtDesk, id: string): Promise<Answer<OpenIncident>> {
    const held = await this.seen(person, id);
    return held.ok ? yes(this.shown(held.value, person)) : held;
  }

  shown({ incident, drafts, place, unverified }: HeldIncident, person: PersonAtDesk): OpenIncident {
    const { playbook, catalogue, branch, now } = this.parts;
    const today = { catalogue, zone: branch.zone, now: now() };
    const limits = limitsOf(playbook, person.role, incident.currency);
    return {
      incident: forEyes(incident, person),
      drafts: Object.fromEntries(
        Object.entries(drafts).map(([field, { value, at }]) => [field, { value, at }]),
      ),
      place: place ?? incident.parked?.place ?? null,
      authority: { ...limits, givenToday: givenToday(person.id, incident, today) },
      unverified,
    };
  }

  /** What was filed, and what is known now. */
  async report(person: PersonAtDesk, id: string): Promise<Answer<{ sealed: Incident; now: Incident }>> {
    const held = await this.seen(person, id);
    if (!held.ok) return held;
    const sealed = retellSealed(id, held.value.events);
    if (!sealed) return no({ code: 'notFiled' });
    return yes({ sealed: forEyes(sealed, person), now: forEyes(held.value.incident, person) });
  }

  /**
   * K8: this incident and every other that is surely the same customer's, the oldest first. Those of them that can't be
   * read are counted; those that this person may not see are in no count.
   */
  async allOf(person: PersonAtDesk, id: string): Promise<Answer<AllOfSomebody>> {
    const held = await this.seen(person, id);
    if (!held.ok) return held;
    const told = await this.history(person, id);
    if (!told.ok) return told;
    const grades = (grade: string) => told.value.people.filter((one) => one.grade === grade);
    const theirs = [held.value.incident];
    let unreadable = 0;
    for (const { case: earlier } of grades('sure')) {
      const other = await this.seen(person, earlier.id);
      if (other.ok) theirs.push(other.value.incident);
      else if (other.refusal.code !== 'noSuchIncident') unreadable += 1;
    }
    const begun = ({ receivedAt, opened }: Incident) => Date.parse(receivedAt ?? opened?.at ?? '') || 0;
    return yes({
      theirs: theirs.map((one) => forEyes(one, person)).sort((a, b) => begun(a) - begun(b)),
      ...{ maybe: grades('maybe').length, unreadable },
    });
  }

  /** Branch B: what the branch knows of this incident's customer, as far as this person may know it. */
  async history(person: PersonAtDesk, id: string): Promise<Answer<CustomerHistory>> {
    const held = await this.seen(person, id);
    if (!held.ok) return held;
    const { catalogue, branch, playbook, now } = this.parts;
    return yes(historyFor(held.value.incident, catalogue, person, { branch, playbook, now: now() }));
  }
}
