import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { AppState } from '#contract/app-state';
import type { Refusal } from '#contract/refusal';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { ActionRow, Button, Cluster, Notice, PageHeading, Stack, TextField } from '../../ui/index';
import s from './recovery-key.module.css';

interface Props {
  recoveryKey: string;
  /** Positions from 0 of the groups to type back. */
  askBack: number[];
  onDone: (state: AppState) => void;
}

/** The recovery key: shown once, printed, and typed back in part, so that it is known to be on paper. */
export function RecoveryKey({ recoveryKey, askBack, onDone }: Props) {
  const [isChecking, setChecking] = useState(false);
  return isChecking ? (
    <TypeBack askBack={askBack} onDone={onDone} onShowAgain={() => setChecking(false)} />
  ) : (
    <ShowOnce recoveryKey={recoveryKey} onHave={() => setChecking(true)} />
  );
}

function ShowOnce({ recoveryKey, onHave }: { recoveryKey: string; onHave: () => void }) {
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  async function print(how: 'printer' | 'pdf') {
    const answer = await ask('setup.printRecovery', { how });
    if (!answer.ok) setTold({ tone: 'red', text: notOnPaper(answer.refusal) });
    else if (answer.value.printed) setTold({ tone: 'info', text: say('recoveryPrinted') });
    else if (answer.value.file) setTold({ tone: 'info', text: say('recoverySaved') });
  }
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('recoveryBelow')}>
        {say('recoveryTitle')}
      </PageHeading>
      <ol className={s.groups} data-testid="recovery-key">
        {groupsOf(recoveryKey).map((group, index) => (
          <li key={index} className={s.group}>
            {group}
          </li>
        ))}
      </ol>
      <Cluster>
        <Button icon={<Printer />} onPress={() => void print('printer')}>
          {say('recoveryPrint')}
        </Button>
        <Button onPress={() => void print('pdf')}>{say('recoveryPdf')}</Button>
      </Cluster>
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
      <ActionRow>
        <Button variant="primary" size="step" onPress={onHave}>
          {say('recoveryHave')}
        </Button>
      </ActionRow>
    </Stack>
  );
}

function TypeBack({
  askBack,
  onDone,
  onShowAgain,
}: Omit<Props, 'recoveryKey'> & { onShowAgain: () => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { control, handleSubmit } = useForm({
    defaultValues: { groups: askBack.map(() => ({ typed: '' })) },
  });
  async function finish(form: { groups: { typed: string }[] }) {
    const answer = await ask('setup.confirmRecovery', { groups: form.groups.map((group) => group.typed) });
    if (answer.ok) onDone(answer.value);
    else setRefusal(answer.refusal);
  }
  return (
    <form onSubmit={(event) => void handleSubmit(finish)(event)} noValidate>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('recoveryCheckBelow')}>
          {say('recoveryCheckTitle')}
        </PageHeading>
        <Cluster gap={24} stand="top">
          {askBack.map((position, index) => (
            <Controller
              key={position}
              control={control}
              name={`groups.${index}.typed`}
              render={({ field }) => (
                <TextField
                  {...field}
                  label={say('recoveryGroup', { number: position + 1 })}
                  width="short"
                  autoComplete="off"
                />
              )}
            />
          ))}
        </Cluster>
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        <ActionRow>
          <Button type="submit" variant="primary" size="step">
            {say('recoveryFinish')}
          </Button>
          <Button variant="quiet" size="step" onPress={onShowAgain}>
            {say('recoveryShowAgain')}
          </Button>
        </ActionRow>
      </Stack>
    </form>
  );
}

/** There is nothing filed yet, and a pen does as well as a printer. */
function notOnPaper(refusal: Refusal): string {
  if (refusal.code === 'noPrinter' || refusal.code === 'printFailed') return say('recoveryNotPrinted');
  return refusal.code === 'pdfNotSaved' ? say('recoveryNotSaved') : refused(refusal);
}

/** The key as it stands on the sheet. */
function groupsOf(key: string): string[] {
  return key.split(/[\s-]+/).filter(Boolean);
}
