// Photos and files of the open incident, or of one of its facts: the button, what is there, and the one that is looked at.
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { evidenceFor, standingAttachments } from '#domain/incident/attachments';
import { refused } from '../../../messages/refused';
import { say } from '../../../messages/say';
import { Button, Notice, SideSection, Stack } from '../../../ui/index';
import { useConversation, useIncident } from '../conversation-store';
import { AttachmentSheet } from './attachment-sheet';
import { AttachmentStrip } from './attachment-strip';
import { useMissing } from './use-missing';
import { chooseFiles, useSending } from './send-files';

interface AddAttachmentProps {
  fact?: string | null;
  size?: 'bar';
  /** What else can be done, for whoever asks the button. */
  hint?: string;
}

export function AddAttachment({ fact = null, size, hint }: AddAttachmentProps) {
  const underWay = useSending((sending) => sending.underWay);
  return (
    <span title={hint}>
      <Button size={size ?? 'normal'} icon={<Paperclip />} onPress={() => void chooseFiles(fact)}>
        {say(underWay > 0 ? 'attach.adding' : 'attach.add')}
      </Button>
    </span>
  );
}

/** What came of the last one, where it stands to be seen. */
export function AttachmentNotice() {
  const { refusal, clear } = useSending();
  if (!refusal) return null;
  return (
    <Notice
      tone="amber"
      isLive
      action={
        <Button size="bar" variant="quiet" onPress={clear}>
          {say('close')}
        </Button>
      }
    >
      {refused(refusal)}
    </Notice>
  );
}

/** @param fact only what stands for this fact */
export function Attached({ fact = null }: { fact?: string | null }) {
  const incident = useIncident();
  const tell = useConversation((store) => store.tell);
  const [open, setOpen] = useState<string | null>(null);
  const attachments = fact === null ? standingAttachments(incident) : evidenceFor(incident, fact);
  const missing = useMissing(incident.id, attachments);
  const looked = attachments.find(({ id }) => id === open);
  return (
    <>
      <AttachmentStrip
        incident={incident.id}
        attachments={attachments}
        missing={missing}
        open={open}
        onOpen={(id) => setOpen(open === id ? null : id)}
      />
      {looked && (
        <AttachmentSheet
          key={looked.id}
          incident={incident.id}
          attachment={looked}
          isMissing={missing.has(looked.id)}
          onClose={() => setOpen(null)}
          change={{
            caption: (caption) =>
              tell([{ type: 'attachmentCaptioned.v1', payload: { attachment: looked.id, caption } }]),
            takeOff: (reason) =>
              tell([{ type: 'attachmentTakenOff.v1', payload: { attachment: looked.id, reason } }]),
          }}
        />
      )}
    </>
  );
}

/** In the right column, once there is something or while the steps are gone through. */
export function AttachedSection() {
  return (
    <SideSection>
      <Stack gap={8}>
        <Attached />
        <div>
          <AddAttachment size="bar" hint={say('attach.how')} />
        </div>
        <AttachmentNotice />
      </Stack>
    </SideSection>
  );
}
