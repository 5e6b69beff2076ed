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
