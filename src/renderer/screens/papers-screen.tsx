import { ask } from '../app/bridge';
import { useRoute } from '../app/route';
import { PaperDesk, SaveCalendar, TypeInForm } from '../features/papers/index';
import { Printing } from '../features/printing/index';
import { say } from '../messages/say';
import { Stack } from '../ui/index';
import { openItem } from './desk/open-item';
import { PageFrame } from './page-frame';

/** Papers beside the desk: of the branch, or of one complaint, and back to where it came from. */
export function PapersScreen({ of }: { of: string | null }) {
  const go = useRoute((routing) => routing.go);
  async function backTo(id: string) {
    const opened = await ask('incident.open', { id });
    const refusal = opened.ok ? await openItem(opened.value.incident) : opened.refusal;
    if (refusal) go({ screen: 'desk' });
  }
  return (
    <PageFrame label={say('papersTitle')} onBack={of === null ? undefined : () => void backTo(of)}>
      <Stack gap={32}>
        <PaperDesk
          of={of}
          actions={({ title, on, isDraft }, choice) => (
            <Printing
              paper={{ kind: 'paper', ...choice }}
              {...{ title, isDraft }}
              isRoll={on === 'roll'}
              onQueue={() => go({ screen: 'printQueue' })}
            />
          )}
        />
        <SaveCalendar of={of} />
        {of === null && <TypeInForm />}
      </Stack>
    </PageFrame>
  );
}
