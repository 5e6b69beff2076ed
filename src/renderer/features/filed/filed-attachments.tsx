// Photos and files of a filed report, to look at and to save a copy of. What was filed stays as it was.
import { useState } from 'react';
import { standingAttachments } from '#domain/incident/attachments';
import { say } from '../../messages/say';
import { Quiet, SectionHeading, Stack } from '../../ui/index';
import { AttachmentSheet, AttachmentStrip, useMissing } from '../conversation/attachments/index';
import type { Filed } from './use-filed';

export function FiledAttachments({ filed: { sealed, now } }: { filed: Filed }) {
  const [open, setOpen] = useState<string | null>(null);
  const all = standingAttachments(now);
  const missing = useMissing(now.id, all);
  if (all.length === 0) return null;
  const wasThere = new Set(standingAttachments(sealed).map(({ id }) => id));
  const later = all.filter(({ id }) => !wasThere.has(id));
  const looked = all.find(({ id }) => id === open);
  const strip = { incident: now.id, missing, open, onOpen: (id: string) => setOpen(open === id ? null : id) };
  return (
    <Stack gap={8}>
      <SectionHeading size="small">{say('attach.title')}</SectionHeading>
      <AttachmentStrip {...strip} attachments={all.filter(({ id }) => wasThere.has(id))} />
      {later.length > 0 && <Quiet>{say('attach.later')}</Quiet>}
      <AttachmentStrip {...strip} attachments={later} />
      {looked && (
        <AttachmentSheet
          key={looked.id}
          incident={now.id}
          attachment={looked}
          isMissing={missing.has(looked.id)}
          onClose={() => setOpen(null)}
          change={null}
        />
      )}
    </Stack>
  );
}
