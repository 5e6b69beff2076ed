import { Send } from 'lucide-react';
import type { RegisterStatus } from '#contract/register-status';
import { ask } from '../../app/bridge';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, FactList, Notice, SectionHeading, Stack } from '../../ui/index';
import { useHeadOffice } from './head-office-store';
import { howLong } from './stands-words';

/** What waits, when the last contact was, and by which name this desk is known. */
export function StandingCard({ status }: { status: RegisterStatus }) {
  const take = useHeadOffice((store) => store.take);
  const { playbookNotTaken, erasedElsewhere } = status;
  const { enrolled, waiting, attachments, lastContact, line, hold, clockAheadBy } = status;
  if (!enrolled) return null;
  const { branchName, branchCode, letter, address, since } = enrolled;
  const year = since.slice(0, 4);
  return (
    <Card label={say('howItStands')}>
      <Stack gap={16}>
        <SectionHeading>{say('howItStands')}</SectionHeading>
        {hold && (
          <Notice tone="amber" title={say('holdTitle')} isLive>
            {say(`hold.${hold}`)}
          </Notice>
        )}
        {clockAheadBy !== null && (
          <Notice tone="amber" isLive>
            {say(clockAheadBy > 0 ? 'clockAhead' : 'clockBehind', {
              howLong: howLong(Math.abs(clockAheadBy)),
            })}
          </Notice>
        )}
        {playbookNotTaken && (
          <Notice tone="amber" isLive>
            {say('playbookNotTaken', playbookNotTaken)}
          </Notice>
        )}
        <FactList
          facts={[
            {
              ...{ id: 'waiting', term: say('stands.waiting') },
              value: waiting === 0 ? say('stands.nothingWaits') : say('stands.count', { count: waiting }),
            },
            ...(attachments.toSend + attachments.toFetch > 0
              ? [
                  {
                    ...{ id: 'attachments', term: say('stands.attachments') },
                    value: say('stands.attachmentsCount', attachments),
                  },
                ]
              : []),
            ...(erasedElsewhere > 0
              ? [
                  {
                    ...{ id: 'erased', term: say('stands.erased') },
                    value: say('stands.erasedCount', { count: erasedElsewhere }),
                  },
                ]
              : []),
            {
              ...{ id: 'contact', term: say('stands.lastContact') },
              value: lastContact ? dayAndTime(lastContact) : say('stands.noContact'),
            },
            { id: 'line', term: say('stands.line'), value: say(`line.${line}`) },
            {
              ...{ id: 'branch', term: say('stands.branch') },
              value: say('stands.branchIs', { name: branchName, code: branchCode }),
            },
            {
              ...{ id: 'letter', term: say('stands.letter') },
              value: say('stands.letterIs', { letter, code: branchCode, year }),
            },
            { id: 'address', term: say('stands.address'), value: address },
            { id: 'since', term: say('stands.since'), value: dayAndTime(since) },
          ]}
        />
        <div>
          <Button icon={<Send />} onPress={() => void ask('headOffice.sendNow', {}).then(take)}>
            {say('sendNow')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
