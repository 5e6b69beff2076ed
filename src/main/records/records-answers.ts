// What the office answers about the records themselves. Managers only, by the one table of who may do what.
import { no, yes, type Answer } from '#contract/refusal';
import { may, type Act } from '#domain/shift/who-may';
import type { OfficeQuestions, QuestionName } from '../office/office-calls';
import type { OpenShop } from '../shift/open-shop';
import type { PersonRecord } from '../shift/store-records';
import { extractRegister } from './extract/register-extract';
import type { RecordsDesk } from './records-desk';

type RecordsQuestion = Extract<QuestionName, `records${string}`>;
export type RecordsAnswers = {
  [Q in RecordsQuestion]: (args: OfficeQuestions[Q]['args']) => Promise<Answer<OfficeQuestions[Q]['reply']>>;
};
type AtTheDesk = <T>(
  work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>,
) => Promise<Answer<T>>;

export function recordsAnswers(records: () => RecordsDesk, atTheDesk: AtTheDesk): RecordsAnswers {
  const ifMay = <T>(act: Act, work: (shop: OpenShop, person: PersonRecord) => Promise<Answer<T>>) =>
    atTheDesk<T>(async (shop, person) =>
      may(person, act) ? work(shop, person) : no({ code: 'managersOnly' }),
    );
  return {
    'records.state': () => ifMay('lookAfterRecords', (shop) => records().state(shop)),
    'records.verify': () => ifMay('lookAfterRecords', (shop, person) => records().verify(shop, person)),
    'records.stop': () =>
      ifMay('lookAfterRecords', async () => {
        records().job.stop();
        return yes(null);
      }),
    'records.plan': ({ plan }) => ifMay('lookAfterRecords', (shop) => records().plan(shop, plan)),
    recordsBackUp: ({ folder }) =>
      ifMay('lookAfterRecords', (shop, person) => records().backUp(shop, person, folder)),
    recordsExportAll: ({ file }) =>
      ifMay('export', (shop, person) => records().exportAll(shop, person, file)),
    recordsExportRegister: (asked) =>
      ifMay('export', (shop, person) => extractRegister(records().job, shop, person, asked)),
    recordsExportOne: ({ id, file }) =>
      ifMay('export', (shop, person) => records().exportOne(shop, person, id, file)),
  };
}
