import { FileInput } from 'lucide-react';
import type { TableChosen, TableLooked } from '#contract/bring-in';
import { JobProgress } from '../../app/job-progress';
import { useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Cluster, Disclosure, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { ColumnMapper } from './column-mapper';
import { PreviewTable } from './preview-table';
import { RunsList } from './runs-list';
import { refusedWords } from './run-words';
import type { BringingInHere } from './use-bring-in';
import s from './bring-in.module.css';

/** From the choice of a file to what became of it. Nothing is kept before the last button. */
export function BringIn({ here }: { here: BringingInHere }) {
  const { table, mapping, looked, runs, done, refusal, isBusy } = here;
  const { job } = useShop();
  return (
    <Stack gap={24}>
      <Notice>{say('bringInHeed')}</Notice>
      {refusal && (
        <Notice tone="red" isLive>
          {refused(refusal)}
        </Notice>
      )}
      {done && (
        <Notice isLive>
          {say(done.state === 'stopped' ? 'broughtInStopped' : 'broughtInDone', {
            ...done,
            stayed: '',
            undone: '',
          })}
        </Notice>
      )}
      <Cluster gap={16}>
        <Button
          variant={table ? 'outlined' : 'primary'}
          icon={<FileInput />}
          isDisabled={isBusy || Boolean(job)}
          onPress={() => void here.choose()}
        >
          {say(table ? 'bringInAnother' : 'bringInChoose')}
        </Button>
        {table && <Quiet>{say('bringInFile', { rows: table.rows, file: table.file })}</Quiet>}
      </Cluster>
      {table && mapping && (
        <>
          <Before table={table} />
          <ColumnMapper columns={table.columns} mapping={mapping} onMap={(next) => here.map(next)} />
          {looked && <Looked looked={looked} />}
          {looked && looked.good > 0 && (
            <div>
              <Button variant="primary" isDisabled={isBusy || Boolean(job)} onPress={() => void here.begin()}>
                {say('bringInGo', { good: looked.good })}
              </Button>
            </div>
          )}
        </>
      )}
      {/* Also for whoever comes back to the page while it goes on. */}
      <JobProgress kind="bringIn" />
      <JobProgress kind="undoBringIn" />
      {runs && <RunsList runs={runs} onUndo={(run) => here.undo(run)} />}
    </Stack>
  );
}

function Before({ table: { before } }: { table: TableChosen }) {
  if (!before) return null;
  return (
    <Notice tone="amber">{say('bringInBefore', { name: before.byName, when: dayAndTime(before.at) })}</Notice>
  );
}

function Looked({ looked }: { looked: TableLooked }) {
  const { good, bad, preview, refused: left, otherKind } = looked;
  return (
    <Stack gap={16}>
      <SectionHeading>{say('bringInPreview')}</SectionHeading>
      <p role="status">
        {say('previewCount', { good, bad })}{' '}
        {good > preview.length && say('previewOfMany', { shown: preview.length, good })}
      </p>
      {otherKind > 0 && <Quiet>{say('otherKinds', { count: otherKind })}</Quiet>}
      {preview.length > 0 && <PreviewTable rows={preview} />}
      {left.length > 0 && (
        <Disclosure label={say('refusedTitle', { count: bad })}>
          <ul className={s.refused}>
            {left.map((one) => (
              <li key={one.row}>{refusedWords(one)}</li>
            ))}
            {bad > left.length && <li>{say('refusedMore', { count: bad - left.length })}</li>}
          </ul>
        </Disclosure>
      )}
    </Stack>
  );
}
