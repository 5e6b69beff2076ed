// K4: it is about one of us. About me: somebody else takes it at once. About a colleague: only who has to know sees it.
import { useState } from 'react';
import { say } from '../../messages/say';
import { ChoiceChips, Quiet, Sheet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { usePanels } from '../conversation/panels';
import { RefusalNotice } from '../conversation/refusal-notice';
import { AboutAColleague } from './about-a-colleague';
import { AboutMe } from './about-me';
import { ClosedToFew } from './closed-to-few';
import { HowItWasSaid } from './how-it-was-said';

const kinds = ['me', 'one', 'elsewhere', 'small'] as const;
type Kind = (typeof kinds)[number];

export function ColleagueSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'colleague' ? <OpenColleague onClose={close} /> : null;
}

function OpenColleague({ onClose }: { onClose: () => void }) {
  const { restricted } = useIncident();
  const [kind, setKind] = useState<Kind | null>(null);
  return (
    <Sheet isOpen onClose={onClose} title={say('colleagueTitle')} closeLabel={say('close')}>
      <RefusalNotice />
      {restricted ? <ClosedToFew onDone={onClose} /> : <Quiet>{say('colleagueSeen')}</Quiet>}
      <ChoiceChips
        label={say('colleagueWho')}
        options={kinds.map((one) => ({ value: one, label: say(`colleague.${one}`) }))}
        hint={kind ? say(`colleague.${kind}.hint`) : undefined}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? null)}
      />
      {kind === 'me' && <AboutMe onDone={onClose} />}
      {kind === 'one' && <AboutAColleague onDone={onClose} />}
      {kind === 'elsewhere' && <AboutAColleague isElsewhere onDone={onClose} />}
      {kind === 'small' && <HowItWasSaid onDone={onClose} />}
    </Sheet>
  );
}
