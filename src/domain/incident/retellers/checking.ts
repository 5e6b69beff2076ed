/** How the events of checking change the incident. */
import type { checking } from '../../event/payloads/checking';
import type { PayloadOf } from '../../event/catalogue';
import type { Retellers, Telling } from '../reteller';
import type { Incident } from '../state';

function word(incident: Incident, payload: PayloadOf<'aspectNoted.v1'>, telling: Telling): void {
  const { aspect: id, label, words, category } = payload;
  const before = incident.aspects.find((one) => one.id === id);
  if (!before) {
    incident.aspects.push({
      ...{ id, label, words, category, takenOff: null, worded: telling.done.hash },
      ...{ answer: null, facts: '', finding: null },
    });
  } else {
    Object.assign(before, { label, words, category, takenOff: null, worded: telling.done.hash });
    // New words need a new answer; only after "nearly" they are the answer: the words were fixed together.
    if (before.answer)
      before.answer.stands = before.answer.answer === 'nearly' && telling.stoodOn(before.answer.hash);
  }
  // Anything new about what it is about asks "Have I missed anything?" again.
  if (incident.missed) incident.missed.stands = false;
}

export const retellChecking: Retellers<keyof typeof checking> = {
  'aspectNoted.v1': word,
  'aspectReworded.v1': word,
  'aspectTakenOff.v1': (incident, { aspect, why }) => {
    const taken = incident.aspects.find((one) => one.id === aspect);
    if (taken) taken.takenOff = why || '–';
  },
  'aspectsMerged.v1': (incident, { into, from }) => {
    const one = incident.aspects.find(({ id }) => id === into);
    const other = incident.aspects.find(({ id }) => id === from);
    // Taken off meanwhile, on another desk: then the other one stays, so that nothing they brought is lost.
    if (!one || !other || one === other || one.takenOff !== null || other.takenOff !== null) return;
    other.takenOff = 'merged';
    one.facts = [one.facts, other.facts].filter((facts) => facts !== '').join('\n');
    for (const thing of [...incident.remedies, ...incident.facts, ...incident.policyGaps])
      if (thing.aspect === from) thing.aspect = into;
    for (const person of incident.staff)
      person.aspects = [...new Set(person.aspects.map((id) => (id === from ? into : id)))];
  },
  'aspectsOrdered.v1': (incident, { aspects }) => {
    const place = ({ id }: { id: string }) => {
      const at = aspects.indexOf(id);
      return at < 0 ? aspects.length : at;
    };
    // Sorting is stable: what isn't named keeps its order behind those that are.
    incident.aspects.sort((a, b) => place(a) - place(b));
  },
  'aspectConfirmed.v1': (incident, { aspect, answer, theirs, ours }, { done, stoodOn }) => {
    const confirmed = incident.aspects.find((one) => one.id === aspect);
    if (!confirmed) return;
    // "Nearly" and "No, I had it wrong" are answers, but nothing is confirmed until the words are right.
    const stands = (answer === 'yes' || answer === 'differently') && stoodOn(confirmed.worded);
    confirmed.answer = { ...done, answer, theirs, ours, stands };
  },
  'missedAsked.v1': (incident, { answer }, { done, stoodOn }) => {
    const sawAll = incident.aspects.every((aspect) => stoodOn(aspect.worded));
    incident.missed = { ...done, answer, stands: answer === 'nothing' && sawAll };
  },
  'factsNoted.v1': (incident, { aspect, facts }) => {
    const about = incident.aspects.find((one) => one.id === aspect);
    if (about) about.facts = facts;
  },
};
