// K6, 5.5: how shall we talk? What to adjust, never why. Every tap is kept at once.
import { RefreshCw } from 'lucide-react';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Disclosure, Notice, Quiet, Sheet, Stack, TickBox } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { leaveField } from '../conversation/journey';
import { KeptLine } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { RefusalNotice } from '../conversation/refusal-notice';
import { SpeaksFor } from './speaks-for';
import { SpecialNote } from './special-note';
import { waysNow, waysSet, type WaysNow } from './ways-now';

export function WaysSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'ways' ? <OpenWays onClose={close} /> : null;
}

const choices = ['speak', 'write', 'interpreter'] as const;

function OpenWays({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const { customerPage } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const turn = usePanels((panels) => panels.turn);
  const now = waysNow(incident);
  const set = (change: Partial<WaysNow>) => void tell([waysSet({ ...waysNow(incident), ...change })]);
  const { form, settle } = useKeptForm(
    { stage: 'listen', step: 'ways' },
    { adjust: now.adjust, interpreter: now.interpreter },
    (changed) => [waysSet({ ...waysNow(incident), ...changed })],
  );
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('ways')}
      closeLabel={say('close')}
      foot={
        <Button
          variant="primary"
          icon={<RefreshCw />}
          keyHint="F9"
          onPress={() => {
            leaveField();
            turn(true);
          }}
        >
          {say('turnRound')}
        </Button>
      }
    >
      <Stack gap={24}>
        <Quiet>{say('waysKept')}</Quiet>
        <ChoiceChips
          isMulti
          label={say('ways')}
          isLabelHidden
          options={choices.map((way) => ({ value: way, label: say(`way.${way}`) }))}
          value={now.ways}
          onChange={(picked) => {
            // Nobody has asked before: another way takes the place of speaking, and speaking can be added to it.
            const isFirst = incident.ways === null && picked.length > 1;
            const ways = choices.filter((way) => picked.includes(way) && !(isFirst && way === 'speak'));
            set({ ways: ways.length > 0 ? ways : ['speak'] });
          }}
        />
        <TickBox
          label={say('notByVoice')}
          value={!now.byVoice}
          onChange={(isSilent) => set({ byVoice: !isSilent })}
        />
        {!now.byVoice && <Quiet>{say('notByVoiceHint')}</Quiet>}
        <KeptLine
          {...{ form, settle }}
          name="adjust"
          label={say('adjust')}
          labelNote={say('adjustExample')}
          max={300}
        />
        {now.ways.includes('interpreter') && (
          <KeptLine
            {...{ form, settle }}
            name="interpreter"
            label={say('interpreterWho')}
            labelNote={say('interpreterNever')}
          />
        )}
        <TickBox label={say('under18')} value={now.under18} onChange={(under18) => set({ under18 })} />
        {now.under18 && (
          <Notice tone="amber" isLive>
            {say('childNever')}
          </Notice>
        )}
        <ChoiceChips
          label={say('theirLanguage')}
          options={customerPage.map(({ id, title }) => ({ value: id, label: title }))}
          value={now.language}
          onChange={(language) => set({ language })}
        />
        <SpeaksFor />
        <Disclosure label={say('specialTitle')}>
          <SpecialNote />
        </Disclosure>
        <RefusalNotice />
      </Stack>
    </Sheet>
  );
}
