/** How the events of listening change the incident. */
import type { listening } from '../../event/payloads/listening';
import type { Retellers } from '../reteller';

export const retellListening: Retellers<keyof typeof listening> = {
  'wordsHeard.v1': (incident, { text }) => {
    incident.words = text;
  },
  'temperatureRead.v1': (incident, { degrees, after }, { done }) => {
    incident.temperature.push({ ...done, degrees, after });
  },
  'storyFinished.v1': (incident, _payload, { done }) => {
    incident.storyFinished ??= done;
  },
  'questionsOpened.v1': (incident, _payload, { done }) => {
    incident.questionsOpened ??= done;
  },
  'writeUpAfterChosen.v1': (incident, _payload, { done }) => {
    incident.writeUpAfter = { chosenAt: done.at, writtenAt: null };
  },
  'writtenUpAfter.v1': (incident, _payload, { done }) => {
    incident.writeUpAfter = { chosenAt: incident.writeUpAfter?.chosenAt ?? done.at, writtenAt: done.at };
  },
  'saidAloud.v1': (incident, { moment, phrase }, { done }) => {
    incident.said.push({ ...done, moment, phrase });
  },
  'restatementSpoken.v1': (incident, { text }, { done }) => {
    incident.restatement = { ...done, text };
  },
  'answerGiven.v1': (incident, { question, value, private: isPrivate }, { done }) => {
    // defineProperty: a question named __proto__ is only a name.
    Object.defineProperty(incident.answers, question, {
      value: { ...done, value, private: isPrivate },
      enumerable: true,
      configurable: true,
      writable: true,
    });
  },
  'scanned.v1': (incident, { code }) => {
    if (!incident.scans.includes(code)) incident.scans.push(code);
  },
  'lookedUp.v1': (incident, { code, facts }, { done }) => {
    const others = incident.lookedUp.filter((one) => one.code !== code);
    incident.lookedUp = [...others, { ...done, code, facts }];
    if (!incident.scans.includes(code)) incident.scans.push(code);
  },
};
