// Answers about earlier complaints from a table: reading one, looking at it, bringing it in, taking it back.
import { no, yes, type Answer } from '#contract/refusal';
import { may } from '#domain/shift/who-may';
import { bringIn, undo, type Bringing } from '../../bring-in/bringing-in';
import { readRows } from '../../bring-in/read-rows';
import { readTable, type Table } from '../../bring-in/read-table';
import { Runs } from '../../bring-in/runs-record';
import { chosen, looked, runWords } from '../../bring-in/table-words';
import type { WaitingTable } from '../../bring-in/waiting-table';
import type { JobSlot } from '../../records/job';
import type { Answers, Desk } from './answers';

type Question = 'look' | 'begin' | 'leave' | 'runs' | 'undo';

export function bringInAnswers(
  desk: Desk,
  { job, waiting }: { job: JobSlot; waiting: WaitingTable },
): Answers<`bringIn.${Question}` | 'bringInRead'> {
  const { now, ids } = desk.tools;
  const ifMay = <T>(work: (around: Bringing) => Promise<Answer<T>>) =>
    desk.atTheDesk<T>(async (shop, person) =>
      may(person, 'bringIn') ? work({ shop, person, job, ids, now }) : no({ code: 'managersOnly' }),
    );
  const withTable = <T>(work: (around: Bringing, table: Table) => Promise<Answer<T>>) =>
    ifMay<T>(async (around) => {
      const table = waiting.of(around.person.id, around.shop.vault.storeId);
      return table ? work(around, table) : no({ code: 'noTableChosen' });
    });
  return {
    bringInRead: ({ file }) =>
      ifMay(async ({ shop, person }) => {
        const read = await readTable(file);
        if (!read.ok) return read;
        waiting.put(read.value, person.id, shop.vault.storeId);
        return yes(chosen(shop, read.value, await new Runs(shop.vault).read()));
      }),
    'bringIn.look': ({ mapping }) =>
      withTable(async ({ shop }, table) => yes(looked(shop, await readRows(shop, table, mapping, now())))),
    'bringIn.begin': ({ mapping }) =>
      withTable(async (around, table) => {
        const done = await bringIn(around, table, mapping);
        if (!done.ok) return done;
        waiting.letGo();
        return told(around, done.value);
      }),
    'bringIn.leave': () =>
      ifMay(async () => {
        waiting.letGo();
        return yes(null);
      }),
    'bringIn.runs': () =>
      ifMay(async ({ shop, person }) => {
        const { runs } = await new Runs(shop.vault).read();
        const isBusy = job.current?.kind === 'bringIn' || job.current?.kind === 'undoBringIn';
        return yes(runs.map((run) => runWords(shop, person, run, isBusy)).reverse());
      }),
    'bringIn.undo': ({ run }) =>
      ifMay(async (around) => {
        const done = await undo(around, run);
        return done.ok ? told(around, run) : done;
      }),
  };
}

async function told({ shop, person }: Bringing, id: string) {
  const run = (await new Runs(shop.vault).read()).runs.find((one) => one.id === id);
  return run ? yes(runWords(shop, person, run, false)) : no({ code: 'noSuchThing' });
}
