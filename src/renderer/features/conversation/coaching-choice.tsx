// "Coaching: full, short, cues", in the right column. Not where customers can see: there a menu has it.
import { prefer } from '../../app/prefer';
import { useShop } from '../../app/desk-state';
import { useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { ChoiceChips, SideSection } from '../../ui/index';
import { coachingLevels } from './coaching';

export function CoachingChoice() {
  const { coaching } = useShop().prefers;
  if (useQuiet()) return null;
  return (
    <SideSection>
      <ChoiceChips
        label={say('coaching')}
        options={coachingLevels.map((value) => ({ value, label: say(`coaching.${value}`) }))}
        value={coaching}
        onChange={(value) =>
          void prefer({ coaching: coachingLevels.find((level) => level === value) ?? 'full' })
        }
      />
    </SideSection>
  );
}
