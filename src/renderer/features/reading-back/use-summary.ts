// The summary while it is being read and changed (12.1). Composed text follows the record; own words stay as they are.
import type { Proposal } from '#domain/event/catalogue';
import type { Incident } from '#domain/incident/state';
import { composeSummary, isLong } from '#domain/summary/compose-summary';
import { replacedSummary, standingSummary } from '#domain/summary/standing-summary';
import { useWatch } from 'react-hook-form';
import { useConversation } from '../conversation/conversation-store';
import { useKeptForm } from '../conversation/kept-form';
import { usePlaybook } from '../conversation/playbook-store';

const place = { stage: 'readBack', step: 'summary' } as const;
const draftName = `${place.step}.summary`;

/** @param incident as it will be filed, so that what is about to be recorded stands in it already */
export function useSummary(incident: Incident) {
  const words = { one: usePlaybook().people.one };
  const { tell, draft } = useConversation.getState();
  const standing = standingSummary(incident, words);
  const { form, settle } = useKeptForm(place, { summary: standing }, ({ summary = '' }) =>
    summary.trim() === '' ? [] : [written(summary, true)],
  );
  const typed = useWatch({ control: form.control, name: 'summary' });
  const isTyped = useConversation((store) => store.open?.drafts[draftName] !== undefined);
  const replaced = replacedSummary(incident);

  function show(text: string): void {
    form.setValue('summary', text);
    draft(draftName, null, place);
  }
  /** An emptied field is no summary: what is composed stands again. */
  async function leave(): Promise<boolean> {
    // Nobody typed: what stands in the field was composed, and is composed once more when it is filed.
    if (useConversation.getState().open?.drafts[draftName] === undefined) return true;
    if (form.getValues('summary').trim() !== '') return settle();
    if (incident.summary?.edited) return composeAgain();
    show(standing);
    return true;
  }
  async function composeAgain(): Promise<boolean> {
    // Own words become an event first, so that they can be put back.
    if (isTyped && form.getValues('summary').trim() !== '' && !(await settle())) return false;
    const { text } = composeSummary(incident, words);
    if (!(await tell([written(text, false)]))) return false;
    show(text);
    return true;
  }
  async function putBack(): Promise<void> {
    if (replaced !== null && (await tell([written(replaced, true)]))) show(replaced);
  }

  return {
    form,
    settle: leave,
    text: typed,
    isEdited: incident.summary?.edited === true || isTyped,
    isLong: isLong(typed),
    composeAgain,
    putBack: replaced === null ? null : putBack,
    /** Composed anew from the record as it now is; nothing where somebody's own words stand. */
    asComposed(): Proposal[] {
      const now = useConversation.getState().open?.incident;
      if (!now || now.summary?.edited) return [];
      return [written(composeSummary(now, words).text, false)];
    },
  };
}

function written(text: string, edited: boolean): Proposal {
  return { type: 'summaryWritten.v1', payload: { text, edited } };
}
