// What they wrote or tapped on the turned screen, as it stands: the last few, in the right column.
import { say } from '../../messages/say';
import { Quiet, SideSection, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePlaybook } from '../conversation/playbook-store';
import type { CustomerWord } from '#domain/playbook/playbook';

const shown = 3;

export function WrittenByThem() {
  const { wrote } = useIncident();
  const { customerPage } = usePlaybook();
  if (wrote.length === 0) return null;
  const english: Partial<Record<string, string>> = customerPage.find(({ id }) => id === 'en')?.words ?? {};
  return (
    <SideSection title={say('theyWrote')}>
      <Stack gap={8}>
        {wrote.slice(-shown).map(({ hash, ask, answer, text, language }) => (
          <div key={hash}>
            <Quiet>{english[ask as CustomerWord] ?? ''}</Quiet>
            {answer && <p>{say('theyTapped', { answer: say(`tapped.${answer}`) })}</p>}
            {text && (
              <p dir="auto" lang={language}>
                “{text}”
              </p>
            )}
          </div>
        ))}
      </Stack>
    </SideSection>
  );
}
