// The quiet sign that they were here before. Where customers can see the screen it is a number and nothing else.
import { History } from 'lucide-react';
import { useQuiet } from '../../app/manner';
import { mayBeTold } from '#domain/incident/talking';
import { say } from '../../messages/say';
import { Button, Quiet, SideSection, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';
import { useHistory } from './history-store';
import { chipWords, countsOf } from './history-words';
import s from './history-chip.module.css';

/** @param place in the right column beside the steps, or under the kettle while listening */
export function HistoryChip({ place = 'column' }: { place?: 'column' | 'listening' }) {
  const history = useHistory();
  const customersCanSee = useQuiet();
  const { panel, show } = usePanels();
  const isTold = useConversation((store) => store.open === null || mayBeTold(store.open.incident));
  // K6: whoever speaks for somebody without authority stands where they could read it.
  if (history && !isTold) return <Quiet>{say('historyWithheld')}</Quiet>;
  if (!history) return null;
  const { sure, maybe } = countsOf(history);
  const words = chipWords(history, customersCanSee);
  const isSimilarTold = history.similar > 0 && !customersCanSee;
  if (words === '' && !isSimilarTold) return null;
  const chip = (
    <Stack gap={4}>
      {words !== '' && (
        <Button
          variant={customersCanSee ? 'quiet' : 'outlined'}
          size="bar"
          // In the column the words need the room.
          icon={customersCanSee || place === 'column' ? undefined : <History />}
          keyHint="Alt H"
          label={say('history.chip', { sure, maybe })}
          isExpanded={panel?.name === 'history'}
          onPress={() => show({ name: 'history' })}
        >
          {words}
        </Button>
      )}
      {isSimilarTold && <Quiet>{say('history.similar', { count: history.similar })}</Quiet>}
    </Stack>
  );
  if (place === 'column') return <SideSection>{chip}</SideSection>;
  return <div className={customersCanSee ? s.quiet : s.listening}>{chip}</div>;
}
