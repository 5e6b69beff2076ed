import { useEffect } from 'react';
import { JoinCard, KnownTwice, StandingCard, useHeadOffice } from '../../features/head-office/index';
import { LookUpSection } from '../../features/settings/index';
import { Stack } from '../../ui/index';

/** For managers: how it stands, and joining. */
export function HeadOfficeSection() {
  const { status, load } = useHeadOffice();
  useEffect(() => void load(), [load]);
  return (
    <Stack gap={24}>
      <KnownTwice />
      {status && <StandingCard status={status} />}
      <JoinCard />
      <LookUpSection />
    </Stack>
  );
}
