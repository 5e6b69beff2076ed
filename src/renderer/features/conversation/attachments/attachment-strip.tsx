// Photos and files as a row of small pictures; pressing one looks at it. Where customers can see the screen they are words only.
import { CloudDownload, FileText, ImageOff } from 'lucide-react';
import type { Attachment } from '#domain/incident/attachments';
import { useBranch } from '../../../app/desk-state';
import { say } from '../../../messages/say';
import { Button, Cluster } from '../../../ui/index';
import { attachmentLabel, pictureAddress } from './picture-address';
import s from './attachment-strip.module.css';

interface Props {
  incident: string;
  attachments: readonly Attachment[];
  /** Those whose bytes aren't on this computer yet. */
  missing: ReadonlySet<string>;
  /** Which one is being looked at. */
  open: string | null;
  onOpen: (attachment: string) => void;
}

export function AttachmentStrip({ incident, attachments, missing, open, onOpen }: Props) {
  const { customersCanSee } = useBranch();
  if (attachments.length === 0) return null;
  if (customersCanSee)
    return (
      <Cluster gap={8}>
        {attachments.map((one, at) => (
          <Button key={one.id} size="bar" isExpanded={open === one.id} onPress={() => onOpen(one.id)}>
            {say(one.kind === 'pdf' ? 'attach.pdfNumber' : 'attach.photoNumber', { number: at + 1 })}
          </Button>
        ))}
      </Cluster>
    );
  return (
    <ul className={s.strip} aria-label={say('attach.title')}>
      {attachments.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={s.one}
            aria-expanded={open === one.id}
            aria-label={say(missing.has(one.id) ? 'attach.lookOnItsWay' : 'attach.look', {
              what: attachmentLabel(one),
            })}
            title={attachmentLabel(one)}
            onClick={() => onOpen(one.id)}
          >
            <Face incident={incident} attachment={one} isMissing={missing.has(one.id)} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A small picture, or a sign of what it is. The words stand on the button around it. */
function Face({
  incident,
  attachment,
  isMissing,
}: {
  incident: string;
  attachment: Attachment;
  isMissing: boolean;
}) {
  if (isMissing)
    return (
      <span className={s.sign}>
        <CloudDownload aria-hidden="true" />
        <span className={s.kind}>{say('attach.onItsWay')}</span>
      </span>
    );
  if (attachment.picture)
    return <img className={s.picture} src={pictureAddress(incident, attachment.id, 'thumbnail')} alt="" />;
  return (
    <span className={s.sign}>
      {attachment.kind === 'pdf' ? <FileText aria-hidden="true" /> : <ImageOff aria-hidden="true" />}
      <span className={s.kind}>{attachment.kind.toUpperCase()}</span>
    </span>
  );
}
