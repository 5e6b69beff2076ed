// The parts of an incident report by their names: a paper of the playbook says which of them stand on it, and in which order.
import type { ReactNode } from 'react';
import type { ReportPart as PartName } from '#domain/playbook/paper-vocabulary';
import { AfterSealing, Corrections } from './after-sealing';
import { AttachedFiles } from './attached';
import { DoneAndAgreed } from './done-and-agreed';
import { ReadAndPrinted, TemperatureTrace } from './house-parts';
import { InShort } from './in-short';
import { LeftOut } from './left-out';
import { Notes } from './notes';
import { useOnPaper } from './on-paper';
import { Promised } from './promised';
import { ReportHead } from './report-head';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';
import { SideBySide } from './side-by-side';
import { Signatures } from './signatures';
import { WhatItIsAbout } from './what-it-is-about';
import { WhatWeFound } from './what-we-found';
import { WhoAndWhen } from './who-and-when';

const parts: Record<PartName, () => ReactNode> = {
  head: ReportHead,
  unresolved: Unresolved,
  inShort: InShort,
  whoAndWhen: WhoAndWhen,
  about: WhatItIsAbout,
  sideBySide: SideBySide,
  found: WhatWeFound,
  done: DoneAndAgreed,
  promised: Promised,
  whereNext: WhereNext,
  attached: AttachedFiles,
  notes: Notes,
  corrected: CorrectedBefore,
  signatures: Signatures,
  afterSealing: AfterSealing,
  leftOut: LeftOut,
  temperature: TemperatureTrace,
  readAndPrinted: ReadAndPrinted,
};

export function ReportPart({ part }: { part: PartName }) {
  const Part = parts[part];
  return <Part />;
}

/** Accounts that stand side by side, and entries that can't be read here: said before anything else. */
function Unresolved() {
  const { unresolved } = useOnPaper().report;
  const unsolved = (['contested', 'newer', 'erased'] as const).filter((kind) => unresolved[kind] > 0);
  return unsolved.map((kind) => (
    <p key={kind} className={styles.unresolved}>
      {say(kind, { count: unresolved[kind] })}
    </p>
  ));
}

function WhereNext() {
  const { outcome } = useOnPaper().report;
  if (!outcome?.whereNext.trim()) return null;
  return (
    <Section title={say('whereNext')}>
      <p>
        <Typed>{outcome.whereNext}</Typed>
      </p>
    </Section>
  );
}

function CorrectedBefore() {
  const { corrected } = useOnPaper().report;
  if (corrected.length === 0) return null;
  return (
    <Section title={say('corrections')}>
      <Corrections rows={corrected} />
    </Section>
  );
}
