// The whole in short, as it will stand on the report: composed, and anybody's to change before it is filed.
import { useState } from 'react';
import type { Missing } from '#domain/incident/gates';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet, SectionHeading, Stack } from '../../ui/index';
import { KeptText } from '../conversation/kept-fields';
import { GateList } from '../conversation/refusal-notice';
import s from './summary-field.module.css';
import type { useSummary } from './use-summary';

interface SummaryFieldProps {
  summary: ReturnType<typeof useSummary>;
  /** What the record lacks; what is asked for on this very screen isn't in it. */
  missing: readonly Missing[];
}

export function SummaryField({ summary, missing }: SummaryFieldProps) {
  const { form, settle, text, isEdited, isLong, composeAgain, putBack } = summary;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && !isEdited && putBack === null)
    return (
      <Stack gap={8}>
        <Cluster gap={12}>
          <SectionHeading level={2} size="small">
            {say('summaryLabel')}
          </SectionHeading>
          <Button variant="quiet" size="bar" onPress={() => setOpen(true)}>
            {say('readSummary')}
          </Button>
        </Cluster>
        <p className={s.glance} dir="auto">
          {text}
        </p>
        <GateList missing={missing} />
      </Stack>
    );
  return (
    <Stack gap={8}>
      <KeptText
        form={form}
        name="summary"
        settle={settle}
        isStaffNote={isEdited}
        label={say('summaryLabel')}
        hint={say(isEdited ? 'summaryYours' : 'summaryHint')}
        minRows={3}
        autoFocus={isOpen}
        max={8000}
      />
      {isLong && <Quiet>{say('summaryLong')}</Quiet>}
      {(isEdited || putBack) && (
        <Cluster gap={12}>
          {isEdited && (
            <Button variant="quiet" size="bar" onPress={() => void composeAgain()}>
              {say('composeAgain')}
            </Button>
          )}
          {putBack && (
            <Button variant="quiet" size="bar" onPress={() => void putBack()}>
              {say('putWordsBack')}
            </Button>
          )}
        </Cluster>
      )}
      <GateList missing={missing} />
    </Stack>
  );
}
