// Answers for the computers of head office and area managers: what the register shows them, their yes or no from afar, and
// publishing a playbook. Managers of that computer alone; which branches they see, and what they may change, is the
// register's to say.
import { no, yes, type Answer } from '#contract/refusal';
import type { OverviewReply, Published } from '#contract/overview';
import { readEvent } from '#domain/event/envelope';
import { retell, retellSealed } from '#domain/incident/retell';
import { assemblePlaybook } from '#domain/playbook/assemble-playbook';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import { may } from '#domain/shift/who-may';
import { notAboutThem } from '../../courier/about-them';
import { answerFromAfar } from '../../courier/answer-from-afar';
import type { HeadOffice } from '../../courier/head-office';
import type { OfficeComputer } from '../../courier/office-computer';
import { eventCrypto } from '../../incidents/event-crypto';
import type { PersonRecord } from '../../shift/store-records';
import { reportFromAfar } from '../papers/report-from-afar';
import type { Answers, Desk } from './answers';

const nothing = { params: undefined, query: undefined, body: undefined };

type OverviewAnswers = Answers<`overview.${'ask' | 'open' | 'answer'}` | 'overviewPublish'>;

export function overviewAnswers(desk: Desk, headOffice: HeadOffice): OverviewAnswers {
  const asOffice = <T>(work: (office: OfficeComputer, person: PersonRecord) => Promise<Answer<T>>) =>
    desk.atTheDesk(async (_shop, person) => {
      if (!may(person.role, 'lookAcrossBranches')) return no({ code: 'managersOnly' });
      await headOffice.settled();
      const office = headOffice.office();
      return office ? work(office, person) : no({ code: 'headOfficeOnly' });
    });
  return {
    'overview.ask': ({ name, sent }) =>
      asOffice(async (office, person) => {
        const told = (await office.ask(name, sent as never, person.id)) as Answer<OverviewReply>;
        return told.ok ? yes(await forTheirEyes(office, person, told.value)) : told;
      }),

    'overview.open': ({ branch, incident }) =>
      asOffice(async (office, person) => {
        const told = await office.ask(
          'overview.incident',
          { params: { branch, incident }, query: undefined, body: undefined },
          person.id,
        );
        if (!told.ok) return told;
        const events = told.value.events.flatMap(({ header, salt, payload }) => {
          const read = readEvent({ header, salt, payload }, eventCrypto);
          return read ? [read] : [];
        });
        const now = retell(incident, events);
        if (now.erasure) return no({ code: 'erased' });
        const [shown] = await notAboutThem(office, person, [{ branch, summary: now }]);
        if (!shown) return no({ code: 'noSuchThing' });
        const sealed = retellSealed(incident, events);
        if (!sealed) return yes({ now, report: null });
        const listed = await office.ask('branches.list', nothing, person.id);
        const name = listed.ok ? (listed.value.branches.find(({ id }) => id === branch)?.name ?? '') : '';
        const { shop } = office;
        return yes({ now, report: await reportFromAfar(desk, { shop, person, name }, { sealed, now }) });
      }),

    'overview.answer': ({ pin, ...asked }) =>
      asOffice(async (office, person) => {
        if (asked.answer === 'no' && !asked.words.trim()) return no({ code: 'notValid', field: 'words' });
        const checked = await desk.atTheDoor(() => desk.shop.proving.check(person.id, pin));
        if (!checked.ok) return checked;
        if (!may(checked.value.role, 'approve')) return no({ code: 'managersOnly' });
        const answered = await answerFromAfar(office, checked.value, asked);
        if (answered.ok) await office.shop.events.note({ by: checked.value, kind: 'answeredFromAfar' });
        return answered;
      }),

    overviewPublish: ({ common, own }) =>
      asOffice<Published>(async (office, person) => {
        const assembled = assemblePlaybook(common, own);
        const problems = assembled.ok ? checkPlaybook(assembled.value) : assembled.problems;
        const found = problems
          .slice(0, 50)
          .map(({ file, path, says }) => [file, path, says].filter(Boolean).join(' '));
        if (!assembled.ok || found.length > 0) return yes({ playbook: null, found });
        const { name, version } = assembled.value;
        const body = { name, version, files: { common, own }, by: person.name };
        const published = await office.ask(
          'playbooks.publish',
          { params: undefined, query: undefined, body },
          person.id,
        );
        return published.ok ? yes({ playbook: { name, version }, found: null }) : published;
      }),
  };
}

/** Rows of complaints without those about whoever looks (K4); everything else as it came. */
async function forTheirEyes(
  office: OfficeComputer,
  person: PersonRecord,
  reply: OverviewReply,
): Promise<OverviewReply> {
  if (!('rows' in reply)) return reply;
  const rows = await notAboutThem<(typeof reply.rows)[number]>(office, person, reply.rows);
  const without = reply.rows.length - rows.length;
  const total = 'total' in reply ? { total: reply.total - without } : {};
  return { ...reply, rows, ...total } as OverviewReply;
}
