import { useEffect } from 'react';
import { useDeskState } from '../app/desk-state';
import { useKeptHere } from '../app/kept-here';
import { useSettings } from '../app/shop-settings';
import { BringInCard } from '../features/bring-in/index';
import { HeadOfficeSection } from './settings/head-office-section';
import { PeopleSection } from '../features/people/index';
import { PaperSection } from '../features/printing/index';
import { RecordsSection } from '../features/records/index';
import { RetentionCard } from '../features/retention/index';
import { RecoveryKey } from '../features/set-up/recovery-key';
import {
  BranchSection,
  DisplaySection,
  EventsSection,
  HoursSection,
  KeysSection,
} from '../features/settings/index';
import { refused } from '../messages/refused';
import { say } from '../messages/say';
import { ChoiceChips, Notice, PageHeading, Stack } from '../ui/index';
import { PageFrame } from './page-frame';
import s from './settings-screen.module.css';

const parts = [
  'people',
  'keys',
  'branch',
  'hours',
  'paper',
  'display',
  'headOffice',
  'records',
  'events',
] as const;
type Part = (typeof parts)[number];

/** For managers: who opens the shop and with what, and what the branch goes by. */
export function SettingsScreen() {
  const { settings, refusal, done, load, say: tell } = useSettings();
  const [part, setPart] = useKeptHere<Part>('settings.part', 'people');
  // Somebody came to look at what is due: it stands where they look first.
  const [comesForDue, setComesForDue] = useKeptHere('settings.due', false);
  useEffect(() => void load(), [load]);
  return (
    <PageFrame isWide>
      <Stack gap={24}>
        <PageHeading takesFocus below={say('settingsBelow')}>
          {say('settingsTitle')}
        </PageHeading>
        <ChoiceChips
          label={say('settingsPart')}
          isLabelHidden
          options={parts.map((value) => ({ value, label: say(`settings.${value}`) }))}
          value={part}
          onChange={(value) => {
            tell(null);
            setComesForDue(undefined);
            setPart((value as Part | null) ?? 'people');
          }}
        />
        <div className={s.part}>
          <Stack gap={24}>
            {refusal && (
              <Notice tone="red" isLive>
                {refused(refusal)}
              </Notice>
            )}
            {done && <Notice isLive>{done}</Notice>}
            {settings && part === 'people' && <PeopleSection settings={settings} />}
            {part === 'headOffice' && <HeadOfficeSection />}
            {part === 'records' && (
              <>
                {comesForDue && <RetentionCard />}
                <RecordsSection />
                <BringInCard />
                {!comesForDue && <RetentionCard />}
              </>
            )}
            {settings && part === 'keys' && (
              <KeysSection
                settings={settings}
                recovery={(made, onDone) => (
                  <RecoveryKey
                    {...made}
                    onDone={(state) => {
                      useDeskState.getState().take({ ok: true, value: state });
                      onDone();
                    }}
                  />
                )}
              />
            )}
            {settings && part === 'branch' && <BranchSection settings={settings} />}
            {settings && part === 'hours' && <HoursSection settings={settings} />}
            {part === 'paper' && <PaperSection />}
            {part === 'display' && <DisplaySection />}
            {settings && part === 'events' && <EventsSection events={settings.events} />}
          </Stack>
        </div>
      </Stack>
    </PageFrame>
  );
}
