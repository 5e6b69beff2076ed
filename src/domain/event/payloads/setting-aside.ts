/** Events of incidents that shouldn't stand by themselves (13.7): opened by mistake, or part of another one; each can be undone. */
import { z } from 'zod';
import { eventKind } from '../event-kind';
import { id } from '../values';
import { filledLine, filledNote } from '../../wording/clean-text';

export const settingAside = {
  /** Opened by mistake. The record stays and says why. */
  'incidentVoided.v1': eventKind(() => z.object({ reason: filledNote(2000) }), { subject: () => 'void' }),
  /** One matter taken twice: work goes on in the other one, and this record stays and points to it. */
  'incidentMerged.v1': eventKind(
    () => z.object({ into: id, reference: filledLine(40), reason: filledNote(2000) }),
    { subject: () => 'void' },
  ),
  /** It stands by itself after all: as open as it was. */
  'incidentRestored.v1': eventKind(() => z.object({ reason: filledNote(2000) }), {
    by: 'anyone',
    subject: () => 'void',
  }),
};
