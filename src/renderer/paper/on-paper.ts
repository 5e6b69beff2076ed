// What every part of a report needs to put itself into words: the report, its clock and its money.
import { createContext, useContext } from 'react';
import { showMoney, type Money } from '#domain/money/money';
import type { HouseParts } from '#domain/paper/house-parts';
import type { LeftOut } from '#domain/report/for-complainant';
import type { IncidentReport } from '#domain/report/report-model';
import { PaperTime } from '#domain/paper/paper-time';
import { say } from './say';

export interface OnPaper {
  report: IncidentReport;
  time: PaperTime;
  money(amount: Money): string;
  /** "Mrs Osei", or "the guest". */
  who: string;
  /** Where the small picture of an attachment is; null where there is none to show. */
  pictureOf(attachment: string): string | null;
  /** On a manager's copy only. */
  forHouse: HouseParts | null;
  /** On the complainant's copy only. */
  leftOut: LeftOut | null;
}
export type PictureOf = OnPaper['pictureOf'];

export function onPaper(report: IncidentReport, pictureOf: PictureOf = () => null): OnPaper {
  return {
    report,
    time: new PaperTime(report.language, report.zone, report.filedAt),
    money: (amount) => showMoney(amount, report.language),
    pictureOf,
    ...{ forHouse: null, leftOut: null },
    who: report.customer.address || say('theCustomer', { one: report.one }),
  };
}

export const OnPaperContext = createContext<OnPaper | null>(null);

export function useOnPaper(): OnPaper {
  const there = useContext(OnPaperContext);
  if (!there) throw new Error('a part of a report stands outside of it');
  return there;
}
