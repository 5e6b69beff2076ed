import { CircleAlert } from 'lucide-react';
import { useRoute } from '../../app/route';
import { say } from '../../messages/say';
import { Button, SavedNote } from '../../ui/index';
import { useHeadOffice } from './head-office-store';
import { needsSomebody, standsLine } from './stands-words';

/** In the bar: that everything is saved here, and what head office still waits for. A press says more; it never asks. */
export function HowItStands() {
  const status = useHeadOffice((store) => store.status);
  const go = useRoute((routing) => routing.go);
  if (!status?.enrolled) return <SavedNote look="pill">{say('keptHere')}</SavedNote>;
  return (
    <Button
      variant="quiet"
      size="bar"
      {...(needsSomebody(status) ? { tone: 'amber', icon: <CircleAlert /> } : {})}
      onPress={() => go({ screen: 'headOffice' })}
    >
      {standsLine(status)}
    </Button>
  );
}
