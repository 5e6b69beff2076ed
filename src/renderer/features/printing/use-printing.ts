// What this desk knows of printers, papers on their way, and a run of reports. Main is the truth, this is its echo.
import { useEffect, useState } from 'react';
import type { JobLine, PaperSettings, Printer } from '#contract/printing';
import { ask } from '../../app/bridge';

/** Read when it is first needed, and again when somebody comes back to it. */
export function usePrinters(): { printers: Printer[]; settings: PaperSettings | null; reread: () => void } {
  const [printers, setPrinters] = useState<Printer[]>([]);
  const [settings, setSettings] = useState<PaperSettings | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isHere = true;
    void Promise.all([ask('printers.list', {}), ask('printing.settings', {})]).then(([known, set]) => {
      if (isHere && known.ok) setPrinters(known.value);
      if (isHere && set.ok) setSettings(set.value);
    });
    return () => {
      isHere = false;
    };
  }, [turn]);
  return { printers, settings, reread: () => setTurn((count) => count + 1) };
}

/** Null until it was asked for. */
export function usePrintQueue(): JobLine[] | null {
  const [jobs, setJobs] = useState<JobLine[] | null>(null);
  useEffect(() => {
    let isHere = true;
    const read = () =>
      void ask('printQueue.list', {}).then((answer) => {
        if (isHere && answer.ok) setJobs(answer.value);
      });
    read();
    const stop = window.amends.on('printQueue.changed', read);
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  return jobs;
}

/** How far a run of reports is; null: none is under way. */
export function useRun(): { done: number; total: number } | null {
  const [run, setRun] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => window.amends.on('printAll.changed', setRun), []);
  return run;
}
