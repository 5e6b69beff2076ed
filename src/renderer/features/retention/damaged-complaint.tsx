import type { ReactNode } from 'react';
import { say } from '../../messages/say';
import { PageHeading, SectionHeading, Stack } from '../../ui/index';

/** Nobody can read it any more: what happened, what is safe, what to do. @param children the way to erase it, for managers */
export function DamagedComplaint({ reference, children }: { reference: string | null; children: ReactNode }) {
  const parts = [
    ['damagedSafe', 'damagedSafeBelow'],
    ['damagedBack', 'damagedBackBelow'],
    ['damagedGone', 'damagedGoneBelow'],
  ] as const;
  return (
    <Stack gap={24}>
      <PageHeading takesFocus below={say('damagedHappened')}>
        {reference ? say('damagedTitle', { reference }) : say('damagedTitleUnnamed')}
      </PageHeading>
      {parts.map(([title, below]) => (
        <Stack gap={4} key={title}>
          <SectionHeading size="normal">{say(title)}</SectionHeading>
          <p>{say(below)}</p>
        </Stack>
      ))}
      {children}
    </Stack>
  );
}
