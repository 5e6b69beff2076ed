// A letter to a customer as the text of an e-mail: the same words as on paper, from the same data, never more. Where it goes
// to is filled in only where they have said that they like to be written to by e-mail.
import { no, yes, type Answer } from '#contract/refusal';
import type { Incident } from '#domain/incident/state';
import { isLetter } from '#domain/paper/paper';
import { paperText } from '#domain/paper/paper-text';
import { mailbox, type EmailDraft } from '../../printing/email-message';
import type { MadePaper } from './paper-for';

/** @param now epoch milliseconds */
export function letterAsEmail({ paper, incident }: MadePaper, now: number): Answer<EmailDraft> {
  if (!incident || !isLetter(paper)) return no({ code: 'noSuchThing' });
  // 3.9: in an e-mail as on paper.
  if (paper.isDraft) return no({ code: 'needsManagersYes' });
  const { house, title, reference, language, isSample } = paper;
  const blocks = paper.blocks.filter(({ block }) => block !== 'title');
  const mark = isSample ? 'Sample data: ' : '';
  const foot = [house.name, house.address, reference ?? ''].filter((line) => line.trim() !== '');
  return yes({
    ...{ to: addressed(incident), at: now, language },
    // Read on a locked screen by whoever walks past: what kind of letter it is, and its number (K7).
    subject: `${mark}${[title, reference ?? ''].filter(Boolean).join(', ')}`,
    text: `${mark ? `${mark}no real complaint.\n\n` : ''}${paperText({ blocks })}\n\n-- \n${foot.join('\n')}\n`,
  });
}

/** They asked for e-mail, or wrote to us by it and asked for nothing else. */
function addressed({ customer, channel }: Incident): EmailDraft['to'] {
  const wishes = customer.prefers === 'email' || (customer.prefers === null && channel === 'email');
  const address = wishes ? mailbox(customer.email) : null;
  return address === null ? null : { name: customer.name ?? '', address };
}
