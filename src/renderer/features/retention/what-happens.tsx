import { say } from '../../messages/say';
import { Quiet, SectionHeading, Stack } from '../../ui/index';

/** Said before anything is thrown away: what goes, what stays, and what no erasing reaches. */
export function WhatHappens({ isDamaged = false }: { isDamaged?: boolean }) {
  const parts = [
    ['eraseGoes', isDamaged ? 'eraseDamagedGoesBelow' : 'eraseGoesBelow'],
    ['eraseStays', isDamaged ? 'eraseDamagedStaysBelow' : 'eraseStaysBelow'],
    ['eraseElsewhere', 'eraseElsewhereBelow'],
  ] as const;
  return (
    <Stack gap={16}>
      {parts.map(([title, below]) => (
        <Stack gap={4} key={title}>
          <SectionHeading size="normal">{say(title)}</SectionHeading>
          <Quiet>{say(below)}</Quiet>
        </Stack>
      ))}
    </Stack>
  );
}
