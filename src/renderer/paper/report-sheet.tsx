// An incident report as it goes on paper: the parts that its playbook names, in their order.
import { useMemo, type ReactNode } from 'react';
import type { HouseParts } from '#domain/paper/house-parts';
import type { LeftOut } from '#domain/report/for-complainant';
import { reportParts, type ReportPart as PartName } from '#domain/playbook/paper-vocabulary';
import type { IncidentReport } from '#domain/report/report-model';
import { onPaper, OnPaperContext, type PictureOf } from './on-paper';
import { ReportPart } from './report-part';
import styles from './sheet.module.css';

interface AboutReport {
  report: IncidentReport;
  /** Where small pictures are: this page's own, on paper as on the desk. */
  pictureOf?: PictureOf | undefined;
  forHouse?: HouseParts | null;
  leftOut?: LeftOut | null;
}

/** Every part that any copy may have, in the order in which somebody asks about them. */
const usual: readonly PartName[] = reportParts;

export function ReportSheet({ parts = usual, ...about }: AboutReport & { parts?: readonly PartName[] }) {
  return (
    <OfReport {...about}>
      <article className={styles.sheet}>
        {parts.map((part) => (
          <ReportPart key={part} part={part} />
        ))}
      </article>
    </OfReport>
  );
}

/** What the parts inside it need to put themselves into words. */
export function OfReport({
  report,
  pictureOf,
  forHouse = null,
  leftOut = null,
  children,
}: AboutReport & { children: ReactNode }) {
  const paper = useMemo(
    () => ({ ...onPaper(report, pictureOf), forHouse, leftOut }),
    [report, pictureOf, forHouse, leftOut],
  );
  return <OnPaperContext value={paper}>{children}</OnPaperContext>;
}
