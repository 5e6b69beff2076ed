// A table on its way in: chosen, told what its columns are, looked at, brought in. What was said of the columns outlives the
// page, as everything typed beside the desk does; the table itself waits in the office.
import { useEffect, useState } from 'react';
import type { BringingIn, TableChosen, TableLooked } from '#contract/bring-in';
import type { Refusal } from '#contract/refusal';
import type { Mapping } from '#domain/bring-in/fields';
import { ask } from '../../app/bridge';
import { useShop } from '../../app/desk-state';
import { useKeptHere } from '../../app/kept-here';
import { useAnswer } from '../../app/use-answer';
import { whatIsMissing } from './what-is-missing';

export interface BringingInHere {
  table: TableChosen | null;
  mapping: Mapping | null;
  /** Null: not every column that is needed was named yet, or it is being looked at. */
  looked: TableLooked | null;
  runs: BringingIn[] | null;
  done: BringingIn | null;
  refusal: Refusal | null;
  isBusy: boolean;
  choose(): Promise<void>;
  map(mapping: Mapping): void;
  begin(): Promise<void>;
  undo(run: string): Promise<void>;
  leave(): void;
}

export function useBringIn(): BringingInHere {
  const [table, setTable] = useKeptHere<TableChosen | null>('bringIn.table', null);
  const [mapping, setMapping] = useKeptHere<Mapping | null>('bringIn.mapping', null);
  const runs = useAnswer('bringIn.runs', {});
  const [done, setDone] = useState<BringingIn | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [looked, setLooked] = useState<{ of: Mapping; told: TableLooked } | null>(null);

  useEffect(() => {
    if (!table || !mapping || whatIsMissing(mapping)) return;
    let isStill = true;
    void ask('bringIn.look', { mapping }).then((answer) => {
      if (!isStill) return;
      if (answer.ok) setLooked({ of: mapping, told: answer.value });
      else setRefusal(answer.refusal);
    });
    return () => {
      isStill = false;
    };
  }, [table, mapping]);

  // Begun here or on an earlier visit: what became of it is asked when it has come to its end.
  const { job } = useShop();
  const { again } = runs;
  const isWorking = job?.kind === 'bringIn' || job?.kind === 'undoBringIn';
  useEffect(() => {
    if (!isWorking) void again();
  }, [isWorking, again]);

  function forget() {
    setTable(undefined);
    setMapping(undefined);
    setLooked(null);
  }
  async function work(what: () => Promise<Refusal | null>) {
    setBusy(true);
    setRefusal(null);
    setRefusal(await what());
    setBusy(false);
  }
  return {
    ...{ table, mapping, runs: runs.value, done, refusal: refusal ?? runs.refusal, isBusy },
    looked: looked !== null && looked.of === mapping ? looked.told : null,
    choose: () =>
      work(async () => {
        const answer = await ask('bringIn.choose', {});
        if (!answer.ok) return answer.refusal;
        if (answer.value === null) return null;
        setDone(null);
        setLooked(null);
        setTable(answer.value);
        setMapping(answer.value.guess);
        return null;
      }),
    map: setMapping,
    begin: () =>
      work(async () => {
        if (!mapping) return null;
        const answer = await ask('bringIn.begin', { mapping });
        await runs.again();
        if (!answer.ok) return answer.refusal;
        forget();
        setDone(answer.value);
        return null;
      }),
    undo: (run) =>
      work(async () => {
        const answer = await ask('bringIn.undo', { run });
        await runs.again();
        setDone(null);
        return answer.ok ? null : answer.refusal;
      }),
    leave() {
      forget();
      void ask('bringIn.leave', {});
    },
  };
}
