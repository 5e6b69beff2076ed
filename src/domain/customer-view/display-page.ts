/**
 * Everything that may ever stand on the customer's own screen: a strict schema, parsed where the page is made and again
 * before it is sent. What isn't named here can't get there.
 */
import { z } from 'zod';
import { missingToAgree } from '../incident/gates';
import type { Incident } from '../incident/state';
import { CustomerPage } from '../playbook/customer-page';
import type { Playbook } from '../playbook/playbook';
import { longestSigned } from '../event/values';
import { agreedSheet, maySign, signatureStands } from './agreed-sheet';
import { customerView } from './customer-view';
import { CustomerView } from './payload';

/** K11. */
export const displayAnswer = z.enum(['yes', 'notRight', 'thinking']);
export type DisplayAnswer = z.infer<typeof displayAnswer>;

const { branch, reference, rows, total, promises } = CustomerView.shape;

export const DisplayPage = z.discriminatedUnion('kind', [
  /** Nothing is shown to anybody: the branch's greeting, or nothing at all while the shop is closed. */
  z.strictObject({
    kind: z.literal('greeting'),
    branch,
    greeting: z.string().max(400),
    isSample: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('agreement'),
    ...{ branch, reference, rows, total, promises },
    isSample: z.boolean(),
    /** The sentences in the customer's language. */
    words: CustomerPage,
    /** SHA-256 of the sheet; every answer carries it back. */
    shown: z.string().max(60),
    /** Empty where nobody may agree yet. */
    answers: z.array(displayAnswer).max(3),
    /** What they said to the rows as they stand; `changed`: something is other than when they said yes. */
    answered: z.union([displayAnswer, z.literal('changed')]).nullable(),
    signature: z.enum(['none', 'offered', 'signed', 'void']),
  }),
]);
export type DisplayPage = z.infer<typeof DisplayPage>;
export type AgreementPage = Extract<DisplayPage, { kind: 'agreement' }>;

export interface Displayed {
  incident: Incident;
  branch: string;
  playbook: Pick<Playbook, 'remedies' | 'customerPage'>;
  sha256(text: string): string;
  /** On paper staff may go by something else than on the screen (K7); what is signed is what the screen shows. */
  staff?: (wholeName: string) => string;
}

/** The recap as the customer reads it (4.4, 10.2). Pure; throws nothing but what the schema refuses. */
export function agreementPage({ incident, branch, playbook, sha256, staff }: Displayed): AgreementPage {
  const step = { kind: 'recap' as const };
  const viewed = { incident, step, aspect: null, branch, colleague: '', playbook };
  const view = customerView(viewed);
  const { rows: named, promises: made } = staff ? customerView({ ...viewed, staff }) : view;
  const { agreement } = incident;
  const isAgreed = agreement?.answer === 'yes' && agreement.stands;
  const sheet = agreedSheet(view);
  const answered = said(agreement);
  const mayAnswer = view.answers.length > 0 && missingToAgree(incident).length === 0 && hasSomething(view);
  return DisplayPage.parse({
    kind: 'agreement',
    ...{ branch, reference: view.reference, rows: named, total: view.total, promises: made },
    isSample: incident.sample,
    words: playbook.customerPage.find(({ id }) => id === view.language) ?? playbook.customerPage[0],
    shown: sha256(sheet),
    answers: mayAnswer && !isAgreed ? displayAnswer.options : [],
    answered,
    signature: signatureOf(incident, isAgreed && sheet.length <= longestSigned),
  }) as AgreementPage;
}

function hasSomething({ rows: lines, promises: made }: CustomerView): boolean {
  return lines.length > 0 || made.length > 0;
}

function said(agreement: Incident['agreement']): AgreementPage['answered'] {
  if (!agreement) return null;
  if (!agreement.stands) return 'changed';
  return agreement.answer === 'no' ? 'notRight' : agreement.answer;
}

function signatureOf(incident: Incident, isAgreed: boolean): AgreementPage['signature'] {
  if (incident.signature && !signatureStands(incident))
    return isAgreed && maySign(incident) ? 'offered' : 'void';
  if (incident.signature) return 'signed';
  return isAgreed && maySign(incident) ? 'offered' : 'none';
}
