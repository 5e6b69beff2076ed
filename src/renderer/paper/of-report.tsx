// What the parts of an incident report need to put themselves into words, wherever on a paper they stand.
import { useMemo, type ReactNode } from 'react';
import type { HouseParts } from '#domain/paper/house-parts';
import type { LeftOut } from '#domain/report/for-complainant';
import type { IncidentReport } from '#domain/report/report-model';
import { onPaper, OnPaperContext, type PictureOf } from './on-paper';

interface AboutReport {
  report: IncidentReport;
  /** Where small pictures are: this page's own, on paper as on the desk. */
  pictureOf?: PictureOf | undefined;
  forHouse: HouseParts | null;
  leftOut: LeftOut | null;
  children: ReactNode;
}

export function OfReport({ report, pictureOf, forHouse, leftOut, children }: AboutReport) {
  const paper = useMemo(
    () => ({ ...onPaper(report, pictureOf), forHouse, leftOut }),
    [report, pictureOf, forHouse, leftOut],
  );
  return <OnPaperContext value={paper}>{children}</OnPaperContext>;
}
