import { standingAspects } from '#domain/incident/gates';
import type { Incident } from '#domain/incident/state';
import { dayAndTime, say, type MessageKey } from '../../messages/say';
import { FactList, Notice, Stack } from '../../ui/index';

/** A complaint that its branch is still with: how far it has come. */
export function OpenFromAfar({ incident }: { incident: Incident }) {
  const { holder, opened, promises } = incident;
  const owed = promises.filter(({ kept }) => kept === null);
  const about = standingAspects(incident).map(({ label }) => label);
  return (
    <Stack gap={16}>
      <Notice title={say('afarOpenTitle')}>{say('afarOpenHint')}</Notice>
      <FactList
        facts={[
          { id: 'stands', term: say('afarStands'), value: say(`state.${incident.state}` as MessageKey) },
          { id: 'holder', term: say('afarHolder'), value: holder?.name ?? say('afarNobody') },
          { id: 'begun', term: say('afarBegun'), value: opened ? dayAndTime(opened.at) : '–' },
          { id: 'about', term: say('afarAbout'), value: about.join(' · ') || '–' },
          {
            ...{ id: 'owed', term: say('afarPromises') },
            value:
              owed
                .map(({ what, ownerName, due }) =>
                  say('afarPromise', { what, owner: ownerName, when: dayAndTime(due.at) }),
                )
                .join(' · ') || say('afarNothing'),
          },
        ]}
      />
    </Stack>
  );
}
