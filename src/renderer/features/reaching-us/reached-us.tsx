// 6.4: happened, reached us and written down are three times; 2.12: a message is read to its end before anybody answers.
import { Temporal } from 'temporal-polyfill';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Cluster, Stack, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { readLocalTime } from '../conversation/due-times';
import { KeptLine } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { usePanels } from '../conversation/panels';

export function ReachedUs() {
  const { channel } = useIncident();
  const show = usePanels((panels) => panels.show);
  if (channel === 'walkIn') return null;
  return (
    <Stack gap={16}>
      {channel !== 'phone' && <Times />}
      {channel !== 'phone' && <ReadThrough />}
      <Cluster>
        <Button onPress={() => show({ name: 'acknowledge' })}>{say('acknowledge')}</Button>
      </Cluster>
    </Stack>
  );
}

function Times() {
  const incident = useIncident();
  const { zone } = useBranch();
  const { form, settle } = useKeptForm(
    { stage: 'listen', step: 'reached' },
    { receivedAt: localTime(incident.receivedAt, zone), happened: incident.happened },
    ({ receivedAt, happened }) => {
      const at = receivedAt === undefined ? null : readLocalTime(receivedAt, zone);
      return [
        ...(at ? [{ type: 'receivedNoted.v1', payload: { at } } as const] : []),
        ...(happened === undefined
          ? []
          : [{ type: 'happenedNoted.v1', payload: { when: happened } } as const]),
      ];
    },
  );
  return (
    <Cluster gap={16} stand="foot">
      <KeptLine
        {...{ form, settle }}
        name="happened"
        label={say('happenedWhen')}
        labelNote={say('asTheySaidIt')}
        width="half"
      />
      <KeptLine
        {...{ form, settle }}
        name="receivedAt"
        label={say('reachedUsWhen')}
        type="datetime-local"
        width="half"
      />
    </Cluster>
  );
}

function ReadThrough() {
  const { readThrough } = useIncident();
  const tell = useConversation((store) => store.tell);
  return (
    <TickBox
      label={say('readThrough')}
      value={readThrough !== null}
      isDisabled={readThrough !== null}
      onChange={() => void tell([{ type: 'readThroughConfirmed.v1', payload: {} }])}
    />
  );
}

/** As a date-and-time field wants it, on the branch's clock. */
function localTime(at: string | null, zone: string): string {
  if (!at) return '';
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
