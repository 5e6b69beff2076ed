// 9.6: somebody asked while no manager was here. Yes in one press; a no says why, and whoever asked offers something else.
import { standingAspects } from '#domain/incident/gates';
import { waitingRemedies } from '#domain/incident/waiting-for-yes';
import { whileChanging } from '../../app/typed-ahead';
import { say } from '../../messages/say';
import { ActionRow, Button, PageHeading, QuoteCard, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveToDesk } from '../conversation/going';
import { RefusalNotice } from '../conversation/refusal-notice';
import { OneAsked } from './one-asked';

export function WaitsForYou() {
  const incident = useIncident();
  const takeUp = useConversation((store) => store.takeUp);
  const waiting = waitingRemedies(incident);
  const about = standingAspects(incident)
    .map(({ label }) => label)
    .join('; ');
  const sought = incident.sought?.words.trim();
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={about}>
        {say('waitsForYou')}
      </PageHeading>
      {sought && <QuoteCard lead={say('brief.want')}>{sought}</QuoteCard>}
      <RefusalNotice />
      {waiting.map((remedy) => (
        <OneAsked
          key={remedy.id}
          remedy={remedy}
          onAnswered={() => void (waiting.length === 1 && leaveToDesk())}
        />
      ))}
      <ActionRow>
        <Button variant="quiet" onPress={() => void whileChanging(takeUp)}>
          {say('takeItUp')}
        </Button>
      </ActionRow>
    </Stack>
  );
}
