// 1.7: they know that we have it, and by when they hear from us. The time in the text is a promise with its own clock.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { acknowledgementText } from '#domain/slip/acknowledgement';
import { useBranch, useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Disclosure, GrowingText, Quiet, Sheet, Stack } from '../../ui/index';
import { backAbout } from '../conversation/call-back';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { readLocalTime, spokenDue } from '../conversation/due-times';
import { useStaffOnPaper } from '../conversation/on-paper';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { PromiseFields } from '../conversation/promise-fields';
import { usePromiseForm } from '../conversation/promise-form';
import { RefusalNotice } from '../conversation/refusal-notice';
import { spokenName } from '../conversation/situation';

const hows = ['slip', 'letter', 'email'] as const;

export function AcknowledgeSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'acknowledge' ? <OpenAcknowledge onClose={close} /> : null;
}

function OpenAcknowledge({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const { notices } = usePlaybook();
  const onPaper = useStaffOnPaper();
  const branch = useBranch();
  const { person } = useShop();
  const tell = useConversation((store) => store.tell);
  const written = hows.find((how) => how === incident.channel);
  const [how, setHow] = useState<(typeof hows)[number]>(written ?? 'slip');
  const [typed, setTyped] = useState<string | null>(null);
  const promise = usePromiseForm(backAbout(incident));
  const when = useWatch({ control: promise.form.control, name: 'when' });
  const otherTime = useWatch({ control: promise.form.control, name: 'otherTime' });
  const at = when === 'other' ? readLocalTime(otherTime, branch.zone) : when;
  const about = {
    branch: branch.name,
    name: spokenName(incident),
    reference: incident.reference ?? '',
    colleague: onPaper(person?.name ?? ''),
    time: at ? spokenDue(at, branch.zone) : '…',
  };
  const text = typed ?? acknowledgementText(notices, how, about);
  async function keep() {
    const made = promise.propose();
    if (!made) return;
    const given = { how, promise: made.id, text: text.slice(0, 4000) };
    if (await tell([made.proposal, { type: 'acknowledgementGiven.v1', payload: given }])) onClose();
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={say('acknowledge')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" onPress={() => void keep()}>
          {say('acknowledged')}
        </Button>
      }
    >
      <Stack gap={24}>
        <ChoiceChips
          label={say('acknowledgeHow')}
          options={hows.map((one) => ({ value: one, label: say(`acknowledge.${one}`) }))}
          value={how}
          onChange={(chosen) => {
            setHow(hows.find((one) => one === chosen) ?? 'slip');
            setTyped(null);
          }}
        />
        <PromiseFields {...promise} />
        <GrowingText
          name="acknowledgement"
          label={say('acknowledgeText')}
          hint={say('acknowledgeTextHint')}
          minRows={5}
          value={text}
          onChange={(changed) => changed.length <= 4000 && setTyped(changed)}
        />
        <Disclosure label={say('autoReply')}>
          <Quiet>{say('autoReplyHint')}</Quiet>
          <p>{acknowledgementText(notices, 'autoReply', about)}</p>
        </Disclosure>
        <RefusalNotice />
      </Stack>
    </Sheet>
  );
}
