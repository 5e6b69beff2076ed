import { useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { Remedy } from '#domain/incident/state/put-right';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Cluster, Quiet, SectionHeading, Stack } from '../../ui/index';
import { shownMoney } from '../conversation/amounts';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { useSheetText } from '../conversation/sheet-draft';
import { StaffNote } from '../conversation/staff-note';

/** One thing that waits: what, how much, who asked, and by when the customer was promised an answer. */
export function OneAsked({ remedy, onAnswered }: { remedy: Remedy; onAnswered: () => void }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [isRefusing, setRefusing] = useState(false);
  const [isNeeded, setNeeded] = useState(false);
  const why = useSheetText(`no.${remedy.id}`);
  const owed = incident.promises.find(({ id, kept }) => id === remedy.asked?.promise && !kept);
  async function answer(proposal: Proposal) {
    if (await tell([proposal], [why.field])) onAnswered();
  }
  function no() {
    if (!isRefusing) return setRefusing(true);
    if (!why.text.trim()) return setNeeded(true);
    void answer({ type: 'approvalRefused.v1', payload: { remedy: remedy.id, reason: why.text } });
  }
  const amount = remedy.amount ? shownMoney(remedy.amount.minor, remedy.amount.currency) : '';
  return (
    <Card label={remedy.label}>
      <Stack gap={12}>
        <SectionHeading>{amount ? `${remedy.label}, ${amount}` : remedy.label}</SectionHeading>
        <Quiet>{say('askedBy', { name: remedy.asked?.byName ?? '' })}</Quiet>
        {owed && <p>{say('theyWerePromised', { what: owed.what, when: dayAndTime(owed.due.at) })}</p>}
        {isRefusing && (
          <StaffNote
            name={`no-${remedy.id}`}
            label={say('noWhy')}
            value={why.text}
            onChange={(text) => {
              setNeeded(false);
              why.type(text);
            }}
            error={isNeeded ? say('noWhyNeeded') : undefined}
            autoFocus
          />
        )}
        <Cluster>
          {!isRefusing && (
            <Button
              variant="primary"
              onPress={() => void answer({ type: 'approvalGranted.v2', payload: { remedy: remedy.id } })}
            >
              {say('yesToIt')}
            </Button>
          )}
          <Button onPress={no}>{say(isRefusing ? 'noSend' : 'noToIt')}</Button>
        </Cluster>
      </Stack>
    </Card>
  );
}
