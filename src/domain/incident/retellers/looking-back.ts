/** How doubts about figures and links between incidents change what an incident tells. */
import type { lookingBack } from '../../event/payloads/looking-back';
import type { Retellers } from '../reteller';
import type { FigureWord } from '../state/customer';
import type { Incident } from '../state';

/** The latest word on a figure is the one that counts. */
function say(incident: Incident, word: FigureWord): void {
  incident.figures = [...incident.figures.filter(({ figure }) => figure !== word.figure), word];
}

export const retellLookingBack: Retellers<keyof typeof lookingBack> = {
  'figureContested.v1': (incident, { figure, by, reason }, { done }) => {
    say(incident, { ...done, figure, word: 'contested', contestedBy: by, text: reason });
  },
  'figureContestTakenBack.v1': (incident, { figure, why }, { done }) => {
    say(incident, { ...done, figure, word: 'takenBack', contestedBy: null, text: why });
  },
  'figureReviewed.v1': (incident, { figure, finding, note }, { done }) => {
    say(incident, { ...done, figure, word: finding, contestedBy: null, text: note });
  },
  'incidentLinked.v1': (incident, { other, why, reference }, { done }) => {
    const rest = incident.links.filter((one) => one.other !== other);
    incident.links = [...rest, { ...done, other, why, reference }];
  },
  'incidentUnlinked.v1': (incident, { other }) => {
    incident.links = incident.links.filter((one) => one.other !== other);
  },
};
