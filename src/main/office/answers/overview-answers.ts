// Answers for the computers of head office and area managers: what the register shows them, and publishing a playbook.
// Managers of that computer alone; which branches they see, and what they may change, is the register's to say.
import { no, yes, type Answer } from '#contract/refusal';
import type { OverviewReply, Published } from '#contract/overview';
import { readEvent } from '#domain/event/envelope';
import { retell, retellSealed } from '#domain/incident/retell';
import { assemblePlaybook } from '#domain/playbook/assemble-playbook';
import { checkPlaybook } from '#domain/playbook/check/check-playbook';
import { may } from '#domain/shift/who-may';
import type { HeadOffice } from '../../courier/head-office';
import type { OfficeComputer } from '../../courier/office-computer';
import { eventCrypto } from '../../incidents/event-crypto';
import type { PersonRecord } from '../../shift/store-records';
import type { Answers, Desk } from './answers';

type OverviewAnswers = Answers<`overview.${'ask' | 'open'}` | 'overviewPublish'>;

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
      asOffice(async (office) => (await office.ask(name, sent as never)) as Answer<OverviewReply>),

    'overview.open': ({ branch, incident }) =>
      asOffice(async (office) => {
        const told = await office.ask('overview.incident', {
          params: { branch, incident },
          ...{ query: undefined, body: undefined },
        });
        if (!told.ok) return told;
        const events = told.value.events.flatMap(({ header, salt, payload }) => {
          const read = readEvent({ header, salt, payload }, eventCrypto);
          return read ? [read] : [];
        });
        const now = retell(incident, events);
        return now.erasure ? no({ code: 'erased' }) : yes({ now, sealed: retellSealed(incident, events) });
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
        const published = await office.ask('playbooks.publish', {
          ...{ params: undefined, query: undefined },
          body: { name, version, files: { common, own }, by: person.name },
        });
        return published.ok ? yes({ playbook: { name, version }, found: null }) : published;
      }),
  };
}
