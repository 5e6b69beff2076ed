// One question at a time, or all of it on one page: turned by one key, at any moment. What is typed is kept already;
// the caret goes back to its field, and what was unfolded stays unfolded.
import { prefer } from '../../app/prefer';
import { useDeskState } from '../../app/desk-state';
import { useJourney } from './journey';
import { homeOf, textFields } from './step-body';

export async function turnView(): Promise<void> {
  const view = useDeskState.getState().state?.prefers.view === 'page' ? 'steps' : 'page';
  const journey = useJourney.getState();
  const at = document.activeElement;
  const name = at?.matches(textFields) ? at.getAttribute('name') : null;
  if (at && name !== null) {
    const home = homeOf(at) ?? journey.step;
    useJourney.setState({ field: home === null ? name : `${home}.${name}` });
  }
  await prefer({ view });
}
