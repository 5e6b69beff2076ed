// One photo or file looked at: larger and smaller, what it shows, a copy of it, and taking it off with a reason. Beside the
// conversation, never over it.
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '#domain/incident/attachments';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../../app/bridge';
import { refused } from '../../../messages/refused';
import { dayAndTime, say } from '../../../messages/say';
import { Button, Cluster, Disclosure, Notice, Quiet, Sheet, Stack, TextField } from '../../../ui/index';
import { attachmentLabel, pictureAddress } from './picture-address';
import s from './attachment-sheet.module.css';

interface Props {
  incident: string;
  attachment: Attachment;
  /** Its bytes aren't on this computer yet. */
  isMissing: boolean;
  onClose: () => void;
  /** Null where the record is closed: it is looked at and no more. */
  change: { caption(text: string): Promise<boolean>; takeOff(reason: string): Promise<boolean> } | null;
}

const zooms = [1, 1.5, 2, 3, 4] as const;

export function AttachmentSheet({ incident, attachment, isMissing, onClose, change }: Props) {
  const { kind, name, size, added, picture } = attachment;
  return (
    <Sheet isOpen onClose={onClose} title={attachmentLabel(attachment)} closeLabel={say('close')}>
      <Stack gap={16}>
        {isMissing ? (
          <Notice isLive>{say('attach.onItsWayLong', { by: added.byName })}</Notice>
        ) : picture ? (
          <Picture incident={incident} attachment={attachment} />
        ) : (
          <Quiet>{say(kind === 'pdf' ? 'attach.pdfKept' : 'attach.notShown')}</Quiet>
        )}
        {change && <Caption key={attachment.id} attachment={attachment} keep={change.caption} />}
        <Quiet>
          {say('attach.about', {
            name: name || say('attach.noName'),
            kind: kind.toUpperCase(),
            size: sizeOf(size),
            by: added.byName,
            when: dayAndTime(added.at),
          })}
        </Quiet>
        {!isMissing && <SaveCopy incident={incident} attachment={attachment.id} />}
        {change && <TakeOff takeOff={change.takeOff} onDone={onClose} />}
      </Stack>
    </Sheet>
  );
}

function Picture({ incident, attachment }: { incident: string; attachment: Attachment }) {
  const [zoom, setZoom] = useState(0);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Notice tone="amber">{say('refusal.damagedAttachment')}</Notice>;
  return (
    <Stack gap={8}>
      <div className={s.frame} tabIndex={0} role="group" aria-label={say('attach.picture')}>
        <img
          className={s.picture}
          style={{ inlineSize: `${(zooms[zoom] ?? 1) * 100}%` }}
          src={pictureAddress(incident, attachment.id, 'whole')}
          alt={attachmentLabel(attachment)}
          onError={() => setBroken(true)}
        />
      </div>
      <Cluster gap={8}>
        <Button
          size="bar"
          icon={<ZoomOut />}
          isDisabled={zoom === 0}
          onPress={() => setZoom(Math.max(0, zoom - 1))}
        >
          {say('attach.smaller')}
        </Button>
        <Button
          size="bar"
          icon={<ZoomIn />}
          isDisabled={zoom === zooms.length - 1}
          onPress={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
        >
          {say('attach.larger')}
        </Button>
      </Cluster>
    </Stack>
  );
}

function Caption({ attachment, keep }: { attachment: Attachment; keep: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState(attachment.caption);
  const leave = () => {
    if (text.trim() !== attachment.caption) void keep(text.trim());
  };
  return (
    <TextField
      name="caption"
      label={say('attach.caption')}
      labelNote={say('attach.captionExample')}
      value={text}
      onChange={setText}
      onBlur={leave}
      onEnter={leave}
      maxLength={200}
    />
  );
}

function SaveCopy({ incident, attachment }: { incident: string; attachment: string }) {
  const [told, setTold] = useState<'saved' | Refusal | null>(null);
  async function save() {
    const answer = await ask('attachment.saveCopy', { id: incident, attachment });
    setTold(answer.ok ? (answer.value.file === null ? null : 'saved') : answer.refusal);
  }
  return (
    <Stack gap={8}>
      <div>
        <Button size="bar" onPress={() => void save()}>
          {say('attach.saveCopy')}
        </Button>
      </div>
      {told !== null && (
        <Notice tone={told === 'saved' ? 'info' : 'amber'} isLive>
          {told === 'saved' ? say('attach.saved') : refused(told)}
        </Notice>
      )}
    </Stack>
  );
}

function TakeOff({ takeOff, onDone }: { takeOff: (reason: string) => Promise<boolean>; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  async function take() {
    if (reason.trim() === '') return setMissing(true);
    if (await takeOff(reason.trim())) onDone();
  }
  return (
    <Disclosure label={say('attach.takeOff')}>
      <Stack gap={12}>
        <TextField
          name="takeOffReason"
          label={say('attach.whyOff')}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          onEnter={() => void take()}
          error={isMissing ? say('attach.whyOffNeeded') : undefined}
          maxLength={200}
        />
        <div>
          <Button size="bar" onPress={() => void take()}>
            {say('attach.takeOffNow')}
          </Button>
        </div>
      </Stack>
    </Disclosure>
  );
}

/** "340 KB", "1.2 MB". @param size bytes */
function sizeOf(size: number): string {
  const [amount, unit] =
    size < 1_000_000 ? [Math.max(1, Math.round(size / 1_000)), 'kilobyte'] : [size / 1e6, 'megabyte'];
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
