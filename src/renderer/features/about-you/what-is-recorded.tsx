import { fewestCases, fewestPeople } from '#domain/staff-record/figures-of-staff';
import { say } from '../../messages/say';
import { FactList, SectionHeading, Stack } from '../../ui/index';

const recorded = ['events', 'prints', 'promises', 'approvals', 'heard', 'shop', 'rota', 'own'] as const;
const notRecorded = ['noTime', 'noScore', 'noAbuse', 'noKeys'] as const;
const seen = ['seenAll', 'seenManagers', 'seenLead', 'seenPaper', 'figures', 'trail'] as const;

/** K9: in plain lists, the same for everybody. */
export function WhatIsRecorded() {
  const figures = { people: fewestPeople, cases: fewestCases };
  return (
    <Stack gap={32}>
      <Stack gap={12}>
        <SectionHeading>{say('aboutYou.recorded')}</SectionHeading>
        <FactList
          facts={recorded.map((id) => ({
            id,
            term: say(`aboutYou.${id}`),
            value: say(`aboutYou.${id}Text`),
          }))}
        />
      </Stack>
      <Stack gap={12}>
        <SectionHeading>{say('aboutYou.notRecorded')}</SectionHeading>
        <ul>
          {notRecorded.map((id) => (
            <li key={id}>{say(`aboutYou.${id}`)}</li>
          ))}
        </ul>
      </Stack>
      <Stack gap={12}>
        <SectionHeading>{say('aboutYou.seen')}</SectionHeading>
        <FactList
          facts={seen.map((id) => ({
            id,
            term: say(`aboutYou.${id}`),
            value: say(`aboutYou.${id}Text`, figures),
          }))}
        />
      </Stack>
    </Stack>
  );
}
