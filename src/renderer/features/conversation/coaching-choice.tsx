// "Coaching: full, short, cues", and one page or one thing at a time, in the right column. Where customers can see, only
// the menu has the first.
import { prefer } from '../../app/prefer';
import { useShop } from '../../app/desk-state';
import { useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Disclosure, SideSection } from '../../ui/index';
import { coachingLevels } from './coaching';
import { turnView } from './turn-view';

export function CoachingChoice() {
  const { coaching, view } = useShop().prefers;
  const isQuiet = useQuiet();
  return (
    <SideSection>
      {!isQuiet && (
        <Disclosure label={say('coachingNow', { level: say(`coaching.${coaching}`) })}>
          <ChoiceChips
            label={say('coaching')}
            isLabelHidden
            options={coachingLevels.map((value) => ({ value, label: say(`coaching.${value}`) }))}
            value={coaching}
            onChange={(value) =>
              void prefer({ coaching: coachingLevels.find((level) => level === value) ?? 'full' })
            }
          />
        </Disclosure>
      )}
      <Button variant="quiet" size="bar" keyHint="Alt V" onPress={() => void turnView()}>
        {say(view === 'page' ? 'oneAtATime' : 'allOnOnePage')}
      </Button>
    </SideSection>
  );
}
