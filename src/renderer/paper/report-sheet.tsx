// An incident report as it goes on paper. Its parts stand in the order in which somebody asks about them.
import type { IncidentReport } from '#domain/report/report-model';
import { AfterSealing, Corrections } from './after-sealing';
import { AttachedFiles } from './attached';
import { DoneAndAgreed } from './done-and-agreed';
import { InShort } from './in-short';
import { onPaper, OnPaperContext, type PictureOf } from './on-paper';
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

/** @param pictureOf where small pictures are: this page's own, on paper as on the desk */
export function ReportSheet({ report, pictureOf }: { report: IncidentReport; pictureOf?: PictureOf }) {
  const paper = onPaper(report, pictureOf);
  const { unresolved, outcome, corrected, notes } = report;
  const unsolved = (['contested', 'newer', 'erased'] as const).filter((kind) => unresolved[kind] > 0);
  return (
    <OnPaperContext value={paper}>
      <article className={styles.sheet}>
        <ReportHead />
        {unsolved.map((kind) => (
          <p key={kind} className={styles.unresolved}>
            {say(kind, { count: unresolved[kind] })}
          </p>
        ))}
        <InShort />
        <WhoAndWhen />
        <WhatItIsAbout />
        <SideBySide />
        <WhatWeFound />
        <DoneAndAgreed />
        <Promised />
        {outcome?.whereNext.trim() && (
          <Section title={say('whereNext')}>
            <p>
              <Typed>{outcome.whereNext}</Typed>
            </p>
          </Section>
        )}
        <AttachedFiles />
        {notes.length > 0 && (
          <Section title={say('notes')}>
            {notes.map((note) => (
              <div key={note.id} className={styles.entry}>
                <p>
                  <Typed>{note.text}</Typed>
                </p>
                <p className={styles.under}>
                  {say('by', { name: note.byName, when: paper.time.full(note.at) })}
                </p>
              </div>
            ))}
          </Section>
        )}
        {corrected.length > 0 && (
          <Section title={say('corrections')}>
            <Corrections rows={corrected} />
          </Section>
        )}
        <Signatures />
        <AfterSealing />
      </article>
    </OnPaperContext>
  );
}
