/** K4 at a real office: a complaint about a colleague is nowhere for its subject, nor for anybody else who hasn't to know. */
import { describe, expect, it } from 'vitest';
import { reportOf } from '#contract/printing';
import { callsOf } from '#contract/channels';
import type { Answer } from '#contract/refusal';
import type { Proposal } from '#domain/event/catalogue';
import type { OfficeQuestions, QuestionName } from '#main/office/office-calls';
import { Desk, listening, pins, refused, value } from '../../support/office-desk';
import { aPdfFile } from '../../support/pictures';
import { guest, herWords, ids, wholeStory } from '../../support/office-story';

type DeskCall = (typeof callsOf.desk)[number];
type Asked = { [Q in QuestionName]: [Q, OfficeQuestions[Q]['args']] }[QuestionName];
const nowhere = '0190a5f0-1111-7000-8000-00000000dead';

/**
 * What Ben is answered by every call a desk may make: `nothing` says that no answer of it can hold anything of an incident;
 * `asks` is asked about the restricted one and about one that never was, and must be answered alike; `all` is asked as it
 * stands and must not tell of it. Printing goes through paperPage and notePrinted in main, photos and files
 * through attach and attachmentBytes, so those stand for them.
 */
const places: Record<
  DeskCall | 'paperPage' | 'notePrinted' | 'attach' | 'attachmentBytes' | 'display' | 'displayAnswer',
  | 'nothing'
  | 'paperPage'
  | 'attach'
  | 'display'
  | { asks: (id: string, chen: string) => Asked }
  | { all: (now: string) => Asked[] }
> = {
  'app.state': { all: () => [['app.state', {}]] },
  'setup.create': 'nothing',
  'setup.confirmRecovery': 'nothing',
  'setup.newRecoveryKey': 'nothing',
  'setup.printRecovery': 'nothing',
  'sample.open': 'nothing',
  'sample.leave': 'nothing',
  'store.open': 'nothing',
  'shift.enter': 'nothing',
  'shift.lock': 'nothing',
  'shift.prefer': 'nothing',
  'shift.close': 'nothing',
  'shift.awake': 'nothing',
  'page.failed': 'nothing',
  'letterbox.begin': 'nothing',
  'letterbox.write': 'nothing',
  'settings.read': 'nothing',
  'branch.change': 'nothing',
  'branch.changeHours': 'nothing',
  'people.add': 'nothing',
  'people.change': 'nothing',
  'people.remove': 'nothing',
  'people.changePin': 'nothing',
  'people.resetPin': 'nothing',
  'people.changeRota': 'nothing',
  'keys.changePassphrase': 'nothing',
  'keys.removePassphrase': 'nothing',
  'keys.newRecoveryKey': 'nothing',
  // Chen may see it; Ben, who isn't a manager, is refused each of these.
  'records.state': 'nothing',
  'records.verify': 'nothing',
  'records.stop': 'nothing',
  'records.plan': 'nothing',
  'records.backUp': 'nothing',
  'records.exportAll': 'nothing',
  'records.exportRegister': 'nothing',
  'calendar.save': { asks: (id) => ['dueCalendar', { of: id, file: null }] },
  'records.exportOne': 'nothing',
  // Tables from before; a complaint that somebody restricted since stays, and is named to nobody who may not see it.
  'bringIn.choose': 'nothing',
  'bringIn.look': 'nothing',
  'bringIn.begin': 'nothing',
  'bringIn.leave': 'nothing',
  'bringIn.runs': 'nothing',
  'bringIn.undo': 'nothing',
  // Where there are records, nothing is restored.
  'restore.choose': 'nothing',
  'restore.copy': 'nothing',
  'restore.finish': 'nothing',
  'restore.drop': 'nothing',
  'headOffice.state': 'nothing',
  'headOffice.notTaken': 'nothing',
  'headOffice.join': 'nothing',
  'headOffice.sendNow': 'nothing',
  'headOffice.sendAgain': 'nothing',
  'lookUp.ask': 'nothing',
  'lookUp.setting': 'nothing',
  'lookUp.set': 'nothing',
  'overview.ask': 'nothing',
  'overview.open': 'nothing',
  'overview.answer': 'nothing',
  'overview.publish': 'nothing',

  'incident.erase': 'nothing',
  'retention.list': 'nothing',
  'retention.anonymise': 'nothing',
  'playbook.read': 'nothing',
  'incident.begin': { all: () => [['incident.begin', { length: 'usual', channel: 'walkIn' }]] },
  'incident.open': { asks: (id) => ['incident.open', { id }] },
  'incident.draft': {
    asks: (id) => ['incident.draft', { id, field: 'words', value: 'mine', place: listening }],
  },
  'incident.tell': {
    asks: (id) => [
      'incident.tell',
      { id, proposals: [{ type: 'noteAdded.v1', payload: { text: 'mine' } }], settles: [] },
    ],
  },
  'incident.approve': {
    asks: (id, chen) => ['incident.approve', { id, remedy: ids.remedy, manager: chen, pin: pins.chen }],
  },
  'incident.aboutMe': { asks: (id) => ['incident.aboutMe', { id, taker: null }] },
  'handOver.answer': {
    asks: (id) => ['handOver.answer', { id, handOver: nowhere, answer: 'accept', pin: null, why: '' }],
  },
  'abuse.note': 'nothing',
  'abuse.count': 'nothing',
  'debrief.list': 'nothing',
  'debrief.answer': 'nothing',
  'attachment.choose': 'attach',
  'attachment.begin': 'attach',
  'attachment.piece': 'attach',
  'attachment.finish': 'attach',
  'attachment.saveCopy': 'attach',
  'attachment.missing': { asks: (id) => ['attachment.missing', { id }] },
  'history.of': { all: (now) => [['history.of', { id: now }]] },
  'person.pack': { asks: (id) => ['person.pack', { id, without: [], withHealth: false }] },
  'person.givePack': 'paperPage',
  'register.list': {
    all: () =>
      (['all', 'open', 'sealed'] as const).flatMap((state) =>
        ['', 'Grace', 'twice', '07700', 'MIL-2026-A0001', 'Slip 0041'].map((query): Asked => {
          return ['register.list', { state, query, limit: 50 }];
        }),
      ),
  },
  'report.read': { asks: (id) => ['report.read', { id }] },
  'papers.make': {
    all: (now) => [
      ...(['day-sheet', 'hand-over-sheet', 'promises-due'] as const).map((paper): Asked => [
        'papers.make',
        { paper, of: null, own: {} },
      ]),
      ['papers.make', { paper: 'acknowledgement', of: now, own: {} }],
    ],
  },
  'papers.approve': {
    asks: (id, chen) => [
      'papers.approve',
      { paper: 'apology', of: id, own: {}, manager: chen, pin: pins.chen },
    ],
  },
  // Of the branch's papers: what somebody writes there themselves.
  'papers.words': 'nothing',
  'papers.keepWords': 'nothing',
  'papers.saveEmail': {
    asks: (id) => ['letterEmail', { paper: 'acknowledgement', of: id, own: {} }],
  },
  'printers.list': 'nothing',
  'printing.settings': 'nothing',
  'printing.settle': 'nothing',
  'paper.print': 'paperPage',
  'paper.look': 'paperPage',
  'paper.lookPage': 'paperPage',
  'paper.lookEnd': 'nothing',
  'paper.savePdf': 'paperPage',
  // Ben's own list. What Amira has on its way: test/integration/office/print-queue.test.ts.
  'printQueue.list': { all: () => [['printQueue.list', {}]] },
  'printQueue.again': 'nothing',
  'printQueue.drop': 'nothing',
  'printAll.begin': 'paperPage',
  'printAll.stop': 'nothing',
  'display.state': 'nothing',
  'display.choose': 'nothing',
  'display.show': 'display',
  'display.clear': 'nothing',
  paperPage: { asks: (id) => ['paperPage', reportOf(id)] },
  display: { asks: (id) => ['display', { incident: id }] },
  displayAnswer: 'display',
  attach: { asks: (id) => ['attach', { id, file: aPdfFile }] },
  attachmentBytes: {
    asks: (id) => ['attachmentBytes', { incident: id, attachment: 'a'.repeat(64), part: 'copy' }],
  },
  notePrinted: {
    asks: (id) => ['notePrinted', { paper: reportOf(id), how: 'pdf', copies: 1 }],
  },
};

/** Words, numbers and ids that stand in the restricted complaint and nowhere else. */
const traces = (id: string) => [id, herWords, guest.name, '900142', 'Paid twice', 'Slip 0041', 'A0001'];

/** Grace's complaint, filed or still open, that Amira wrote and closed to Ben; Ben is at the desk, with one of his own. */
async function afterRestricting(about: 'ben' | 'somebody else', state: 'filed' | 'open') {
  const desk = await Desk.setUp();
  const id = await desk.begin();
  const scenes = state === 'filed' ? wholeStory : wholeStory.slice(0, 6);
  for (const scene of scenes) await desk.tell(id, ...scene((await desk.open(id)).incident));
  const person = about === 'ben' ? await desk.personId('ben') : null;
  await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person } });
  await desk.enter('ben');
  const own = await desk.begin();
  const same: Proposal[] = [
    { type: 'customerNamed.v1', payload: { name: guest.name } },
    { type: 'contactNoted.v1', payload: { phone: '', email: '', prefers: null } },
    { type: 'aspectNoted.v1', payload: { aspect: ids.aspect, label: 'Queue', category: 'billing' } },
  ];
  await desk.tell(own, ...same);
  return { desk, id, own };
}

describe.each(['ben', 'somebody else'] as const)('K4 closed to Ben: it is about %s', (about) => {
  it.each(['filed', 'open'] as const)(
    'K4 a restricted complaint that is %s is in no answer',
    async (state) => {
      const { desk, id, own } = await afterRestricting(about, state);
      const chen = await desk.personId('chen');
      const ask = ([name, args]: Asked) => desk.ask(name, args as never) as Promise<Answer<unknown>>;
      for (const [call, place] of Object.entries(places)) {
        if (typeof place === 'string') continue;
        if ('asks' in place) {
          const answer = refused(await ask(place.asks(id, chen)));
          expect(answer, call).toEqual({ code: 'noSuchIncident' });
          expect(answer, call).toEqual(refused(await ask(place.asks(nowhere, chen))));
        } else {
          for (const asked of place.all(own)) {
            const text = JSON.stringify(value(await ask(asked)));
            // His own incident has Grace's name in it: that is no trace of the other one.
            const foreign = traces(id).filter((trace) => trace !== guest.name || call === 'history.of');
            for (const trace of foreign) expect(text, `${call} tells ${trace}`).not.toContain(trace);
          }
        }
      }
      const listed = value(await desk.ask('register.list', { state: 'all', query: '', limit: 50 }));
      expect(listed).toMatchObject({ total: 1, counts: { open: 1, parked: 0, sealed: 0 } });
      const history = value(await desk.ask('history.of', { id: own }));
      expect(history).toMatchObject({ people: [], similar: 0, facts: { redress: [], broken: [] } });
    },
  );
});

describe('K4 those who have to know', () => {
  it('K4 every call of the desk has its place in the table: a new one is thought about first', () => {
    expect(Object.keys(places).sort()).toEqual(
      [
        ...callsOf.desk,
        'notePrinted',
        'paperPage',
        'display',
        'displayAnswer',
        'attach',
        'attachmentBytes',
      ].sort(),
    );
  });

  it.each(['amira', 'chen'] as const)('K4 whoever wrote it and the manager see it: %s', async (name) => {
    const { desk, id } = await afterRestricting('ben', 'filed');
    await desk.enter(name);
    expect((await desk.open(id)).incident.words).toBe(herWords);
    const listed = value(await desk.ask('register.list', { state: 'sealed', query: 'Grace', limit: 50 }));
    expect(listed).toMatchObject({ total: 1, items: [{ id }], counts: { sealed: 1 } });
    expect(value(await desk.ask('report.read', { id })).sealed.reference).toBe('MIL-2026-A0001');
    expect(value(await desk.ask('paperPage', reportOf(id)))).toMatchObject({
      paper: { reference: 'MIL-2026-A0001' },
    });
  });

  it('K4 a manager whom it is about can’t see, approve or lift it, not even with their PIN at the writer’s desk', async () => {
    const desk = await Desk.setUp();
    const chen = await desk.personId('chen');
    const id = await desk.begin();
    for (const scene of wholeStory.slice(0, 6)) await desk.tell(id, ...scene((await desk.open(id)).incident));
    await desk.tell(id, { type: 'complaintRestricted.v1', payload: { person: chen, area: true } });
    const approved = await desk.ask('incident.approve', {
      ...{ id, remedy: ids.remedy, manager: chen, pin: pins.chen },
    });
    expect(refused(approved)).toEqual({ code: 'noSuchIncident' });
    await desk.enter('chen');
    const proposals: Proposal[] = [{ type: 'restrictionLifted.v1', payload: { reason: 'Not about me.' } }];
    expect(refused(await desk.ask('incident.tell', { id, proposals, settles: [] }))).toEqual({
      code: 'noSuchIncident',
    });
    expect(value(await desk.ask('register.list', { state: 'all', query: '', limit: 9 })).total).toBe(0);
  });

  it('K4 it stays closed after a restart, and a manager opens it to all with a reason', async () => {
    const { desk, id } = await afterRestricting('ben', 'open');
    await desk.restart();
    await desk.openWithPassphrase();
    await desk.enter('ben');
    expect(refused(await desk.ask('incident.open', { id }))).toEqual({ code: 'noSuchIncident' });
    await desk.enter('chen');
    await desk.tell(id, { type: 'restrictionLifted.v1', payload: { reason: 'It was about the till.' } });
    await desk.enter('ben');
    expect((await desk.open(id)).incident.words).toBe(herWords);
  });
});
