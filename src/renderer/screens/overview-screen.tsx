// The desk of head office and of area managers: what the register shows them, and nothing that is kept here.
import { useKeptHere } from '../app/kept-here';
import { useMenu } from '../app/notices';
import { DeskBar } from '../features/desk-lists/desk-bar';
import { useHeadOffice } from '../features/head-office/index';
import { BranchesPart, FiguresPart, PlaybooksPart, ProgramsPart } from '../features/overview/index';
import { OwnPinSheet } from '../features/people/index';
import { say } from '../messages/say';
import { ChoiceChips, PageHeading, PageLayout, SavedNote, Stack, useHotkeys } from '../ui/index';
import { useDeskMenu } from './desk/use-desk-menu';
import { ComplaintsPart } from './overview/complaints-part';
import { WaitsPart } from './overview/waits-part';

const parts = ['complaints', 'waiting', 'figures', 'branches', 'playbooks', 'programs'] as const;
type Part = (typeof parts)[number];
/** What changes something for all branches is head office's alone. */
const ofArea: readonly Part[] = ['complaints', 'waiting', 'figures'];

export function OverviewScreen() {
  const role = useHeadOffice((store) => store.status?.office?.role);
  const [part, setPart] = useKeptHere<Part>('overview.part', 'complaints');
  const menu = useDeskMenu();
  useHotkeys({ 'Ctrl+Shift+P': menu.settings });
  useMenu({ settings: menu.settings });
  const offered = role === 'headOffice' ? parts : ofArea;
  return (
    <PageLayout
      isWide
      bar={
        <DeskBar
          kept={<SavedNote look="pill">{say('overviewKept')}</SavedNote>}
          onChoose={(what) => menu[what]()}
        />
      }
    >
      <Stack gap={24}>
        <PageHeading
          takesFocus={false}
          below={say(role === 'headOffice' ? 'overviewPlaceHeadOffice' : 'overviewPlaceArea')}
        >
          {say('overviewTitle')}
        </PageHeading>
        <OwnPinSheet />
        <ChoiceChips
          label={say('overviewPart')}
          isLabelHidden
          options={offered.map((value) => ({ value, label: say(`overview.${value}`) }))}
          value={part}
          onChange={(value) => setPart((value as Part | null) ?? 'complaints')}
        />
        {part === 'complaints' && <ComplaintsPart />}
        {part === 'waiting' && <WaitsPart />}
        {part === 'figures' && <FiguresPart />}
        {part === 'branches' && <BranchesPart />}
        {part === 'playbooks' && <PlaybooksPart />}
        {part === 'programs' && <ProgramsPart />}
      </Stack>
    </PageLayout>
  );
}
