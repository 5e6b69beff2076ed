// Why this one takes longer. Where customers can see the screen nothing of it is shown: it speaks of them (K2).
import { reasonsForFull } from '#domain/incident/length';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Quiet } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';

export function LengthReasons() {
  const incident = useIncident();
  const customersCanSee = useIsHidden();
  const reasons = reasonsForFull(incident);
  if (customersCanSee || reasons.length === 0) return null;
  return (
    <Quiet>{say('whyFull', { reasons: reasons.map((one) => say(`fullReason.${one}`)).join(' · ') })}</Quiet>
  );
}
