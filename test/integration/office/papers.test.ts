/** Papers at a real office: who may have which, what is written down of it, and a manager's yes to the words of a letter. */
import { describe, expect, it } from 'vitest';
import { reportOf } from '#contract/printing';
import type { Paper } from '#domain/paper/paper';
import { paperText } from '#domain/paper/paper-text';
import { Desk, pins, refused, value } from '../../support/office-desk';
import { wholeStory } from '../../support/office-story';

async function filedOne() {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  for (const scene of wholeStory) await desk.tell(id, ...scene((await desk.open(id)).incident));
  return { desk, id };
}
const choice = (paper: string, of: string | null = null) => ({ paper, of, own: {} });
const textOf = (paper: Paper) => paperText(paper);

describe('papers of one complaint', () => {
  it('12.4 the incident report is made from what was sealed, and its next copy says so', async () => {
    const { desk, id } = await filedOne();
    const first = value(await desk.ask('papers.make', choice('incident-report', id)));
    expect(first.printing.copy).toBe(1);
    expect(first.report?.reference).toBe('MIL-2026-A0001');
    value(await desk.ask('notePrinted', { paper: reportOf(id), how: 'dialog', copies: 1 }));
    expect(value(await desk.ask('papers.make', choice('incident-report', id))).printing.copy).toBe(2);
  });

  it('12.4 there is no report of a complaint that isn’t filed', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    expect(refused(await desk.ask('paperPage', reportOf(id)))).toEqual({ code: 'notFiled' });
  });

  it('2.4, K8 the manager’s and the complainant’s copy are for managers', async () => {
    const { desk, id } = await filedOne();
    for (const paper of ['incident-report-manager', 'incident-report-complainant'])
      expect(refused(await desk.ask('papers.make', choice(paper, id)))).toEqual({ code: 'managersOnly' });
    await desk.enter('chen');
    value(await desk.ask('papers.make', choice('incident-report-manager', id)));
    value(await desk.ask('papers.make', choice('incident-report-complainant', id)));
  });

  it('3.9 an apology leaves the house once a manager has said yes to these very words', async () => {
    const { desk, id } = await filedOne();
    const chen = await desk.personId('chen');
    const ours = choice('apology', id);
    expect(value(await desk.ask('papers.make', ours)).isDraft).toBe(true);
    expect(refused(await desk.ask('paperPage', { kind: 'paper', ...ours }))).toEqual({
      code: 'needsManagersYes',
    });
    const yes = value(await desk.ask('papers.approve', { ...ours, manager: chen, pin: pins.chen }));
    expect(yes.isDraft).toBe(false);
    expect(textOf(yes)).toContain('Chen');
    expect(value(await desk.ask('paperPage', { kind: 'paper', ...ours }))).toMatchObject({ kind: 'paper' });
    // Other words are another letter.
    const other = { ...ours, own: { own: 'We were short of people.' } };
    expect(value(await desk.ask('papers.make', other)).isDraft).toBe(true);
  });

  it('3.9 an apology goes into no e-mail before a manager has said yes either', async () => {
    const { desk, id } = await filedOne();
    const ours = choice('apology', id);
    expect(refused(await desk.ask('letterEmail', ours))).toEqual({ code: 'needsManagersYes' });
    const chen = await desk.personId('chen');
    value(await desk.ask('papers.approve', { ...ours, manager: chen, pin: pins.chen }));
    expect(value(await desk.ask('letterEmail', ours)).text).toContain('we are sorry');
  });

  it('1.7, K7 a letter as an e-mail says what its paper says, to whoever likes e-mail, and no more on the outside than its number', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    const contact = { phone: '07700 900123', email: 'grace@example.org' };
    await desk.tell(
      id,
      { type: 'customerNamed.v1', payload: { name: 'Grace Osei', address: 'Mrs Osei' } },
      {
        type: 'specialNoted.v1',
        payload: { kind: 'health', text: 'An allergy', keepUntil: null, rule: null },
      },
      { type: 'contactNoted.v1', payload: { ...contact, prefers: 'call' } },
    );
    const letter = { ...choice('acknowledgement', id), own: { own: 'See you on Friday.' } };
    expect(value(await desk.ask('letterEmail', letter)).to).toBeNull();
    await desk.tell(id, { type: 'contactNoted.v1', payload: { ...contact, prefers: 'email' } });
    const email = value(await desk.ask('letterEmail', letter));
    expect(email).toMatchObject({
      to: { name: 'Grace Osei', address: 'grace@example.org' },
      subject: 'Thank you for telling us, MIL-2026-A0001',
    });
    expect(email.text).toContain('See you on Friday.');
    expect(email.text).toContain('Mill Lane Stores');
    expect(email.text).not.toContain('allergy');

    value(await desk.ask('noteEmail', { choice: letter, addressed: true }));
    const { papers, addenda } = (await desk.open(id)).incident;
    expect(papers).toMatchObject([
      { paper: 'acknowledgement', how: 'email', addressed: true, byName: 'Amira K.' },
    ]);
    expect(papers[0]?.text).toContain('See you on Friday.');
    expect(addenda).toEqual([]);
    // It is no copy on paper: the first one printed after it is the first.
    expect(value(await desk.ask('papers.make', letter)).printing.copy).toBe(1);
  });

  it('11.1, 10.2 the summary as an e-mail says what is done, what is promised and that they said yes; of something serious there is none', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    for (const scene of wholeStory.slice(0, -1))
      await desk.tell(id, ...scene((await desk.open(id)).incident));
    const email = value(await desk.ask('letterEmail', choice('summary', id)));
    expect(email.subject).toBe('What is done, and what we promised, MIL-2026-A0001');
    for (const said of ['Second payment back on the card', '£18.40 to you', 'Paid twice', 'You said yes'])
      expect(email.text).toContain(said);
    expect(email.text).toContain('See that the refund arrived, by Friday 27 November 2026, 12:00');
    // The proof is the branch's own, and what colleagues should know is theirs.
    expect(email.text).not.toContain('Slip 0041');
    await desk.tell(id, { type: 'seriousRaised.v2', payload: { kind: 'hurt' } });
    expect(refused(await desk.ask('letterEmail', choice('summary', id)))).toEqual({
      code: 'paperNotYet',
      need: 'notSerious',
    });
  });

  it('6.2 there is no summary before anything is done or promised', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    for (const scene of wholeStory.slice(0, 3)) await desk.tell(id, ...scene((await desk.open(id)).incident));
    expect(refused(await desk.ask('papers.make', choice('summary', id)))).toEqual({
      code: 'paperNotYet',
      need: 'doneOrPromised',
    });
  });

  it('K8 what isn’t written to a customer becomes no e-mail', async () => {
    const { desk, id } = await filedOne();
    await desk.enter('chen');
    for (const paper of ['incident-report', 'incident-report-manager', 'incident-report-complainant'])
      expect(refused(await desk.ask('letterEmail', choice(paper, id)))).toEqual({ code: 'noSuchThing' });
    expect(refused(await desk.ask('letterEmail', choice('day-sheet')))).toEqual({ code: 'noSuchThing' });
  });

  it('what a letter said is kept, with who printed it', async () => {
    const { desk, id } = await filedOne();
    const letter = {
      kind: 'paper' as const,
      ...choice('acknowledgement', id),
      own: { own: 'See you on Friday.' },
    };
    value(await desk.ask('notePrinted', { paper: letter, how: 'pdf', copies: 1 }));
    const [kept] = (await desk.open(id)).incident.papers;
    expect(kept).toMatchObject({ paper: 'acknowledgement', how: 'pdf', copies: 1 });
    expect(kept?.text).toContain('See you on Friday.');
  });
});

describe('papers of the branch', () => {
  it('7.1 what is open stands on the hand-over sheet, what is owed among the promises', async () => {
    const desk = await Desk.setUp();
    const id = await desk.begin();
    for (const scene of wholeStory.slice(0, 6)) await desk.tell(id, ...scene((await desk.open(id)).incident));
    const { reference } = (await desk.open(id)).incident;
    expect(textOf(value(await desk.ask('papers.make', choice('hand-over-sheet'))))).toContain(reference);
    expect(textOf(value(await desk.ask('papers.make', choice('day-sheet'))))).toContain(reference);
  });

  it('K4 a complaint about a colleague is on no sheet, whoever prints it', async () => {
    const { desk, id } = await filedOne();
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person: null } });
    await desk.enter('chen');
    for (const paper of ['day-sheet', 'hand-over-sheet', 'promises-due', 'morning-page', 'register-extract'])
      expect(textOf(value(await desk.ask('papers.make', choice(paper))))).not.toContain('MIL-2026-A0001');
  });

  it('that one was printed stands among the shop’s events, with who and which', async () => {
    const desk = await Desk.setUp();
    value(
      await desk.ask('notePrinted', {
        paper: { kind: 'paper', ...choice('day-sheet') },
        how: 'dialog',
        copies: 1,
      }),
    );
    await desk.enter('chen');
    const printed = value(await desk.ask('settings.read', {})).events.filter(
      ({ kind }) => kind === 'paperPrinted',
    );
    expect(printed).toMatchObject([{ fields: ['Day sheet', 'dialog'] }]);
  });
});
