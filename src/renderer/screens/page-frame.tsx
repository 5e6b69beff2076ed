// A page beside the desk: settings, the register, a filed report. One way back, and what has to be within reach anywhere.
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRoute } from '../app/route';
import { HideButton, SafetyButtons } from '../features/conversation/safety-buttons';
import { say } from '../messages/say';
import { Button, PageLayout, TopBar, useHotkeys } from '../ui/index';

interface PageFrameProps {
  children: ReactNode;
  /** What the bar is called where it stands over more than the desk's lists. */
  label?: string;
  /** Beside the way back, such as the reference. */
  beside?: ReactNode;
  isWide?: boolean;
  /** Where it came from, where that isn't the desk. */
  onBack?: (() => void) | undefined;
}

export function PageFrame({ children, label = say('barLabel'), beside, isWide, onBack }: PageFrameProps) {
  const go = useRoute((routing) => routing.go);
  const back = onBack ?? (() => go({ screen: 'desk' }));
  useHotkeys({ 'Alt+Left': back, Esc: back });
  const bar = (
    <TopBar
      label={label}
      left={
        <>
          <Button variant="quiet" size="bar" icon={<ArrowLeft />} onPress={back}>
            {say('back')}
          </Button>
          {beside}
        </>
      }
      right={
        <>
          <HideButton />
          <SafetyButtons />
        </>
      }
    />
  );
  return (
    <PageLayout bar={bar} {...(isWide ? { isWide } : {})}>
      {children}
    </PageLayout>
  );
}
