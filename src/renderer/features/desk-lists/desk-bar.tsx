import type { ReactNode } from 'react';
import { Eye, FileText, KeyRound, Lock, Settings, Store } from 'lucide-react';
import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { HideButton, SafetyButtons } from '../conversation/safety-buttons';
import { BarTitle, Menu, TopBar } from '../../ui/index';

/** The bar above the desk and the register: whose branch, that all is kept, who is at the desk. */
export function DeskBar({
  onChoose,
  kept,
}: {
  /** That everything is kept, and where. */
  kept: ReactNode;
  onChoose: (what: 'lock' | 'close' | 'pin' | 'settings' | 'aboutYou' | 'papers') => void;
}) {
  const { branch, person } = useShop();
  return (
    <TopBar
      label={say('barLabel')}
      left={<BarTitle name={say('amends')} {...(branch ? { place: branch.name } : {})} />}
      right={
        <>
          {kept}
          <HideButton />
          <SafetyButtons />
          {person && (
            <Menu
              label={person.name}
              look="pill"
              items={[
                { id: 'lock', label: say('lock'), icon: <Lock />, keyHint: 'Ctrl L' },
                { id: 'papers', label: say('papersMenu'), icon: <FileText /> },
                { id: 'pin', label: say('changeMyPin'), icon: <KeyRound /> },
                { id: 'aboutYou', label: say('aboutYouMenu'), icon: <Eye /> },
                ...(may(person.role, 'openSettings')
                  ? [
                      {
                        id: 'settings',
                        label: say('settingsMenu'),
                        icon: <Settings />,
                        keyHint: 'Ctrl Shift P',
                      },
                    ]
                  : []),
                { id: 'close', label: say('closeShopMenu'), icon: <Store /> },
              ]}
              onChoose={(id) => onChoose(id as Parameters<typeof onChoose>[0])}
            />
          )}
        </>
      }
    />
  );
}
