// While they speak only a strip remains: temperature, a promise, a manager, something serious, safety.
import { Handshake, Shield, TriangleAlert, UserRound } from 'lucide-react';
import { useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { Button, Cluster, CueLine, Quiet, VisuallyHidden } from '../../ui/index';
import { usePanels } from '../conversation/panels';
import { StepBody } from '../conversation/step-frame';
import { useWritesNow } from '../conversation/writes-now';

export function WriteUpStrip() {
  const customersCanSee = useQuiet();
  const { show } = usePanels();
  const write = useWritesNow((state) => state.write);
  return (
    <StepBody isOpen>
      {customersCanSee && (
        <h1>
          <VisuallyHidden>{say('stripTitle')}</VisuallyHidden>
        </h1>
      )}
      {!customersCanSee && <CueLine cues={[say('stripCue')]}>{say('stripTitle')}</CueLine>}
      <Cluster gap={12}>
        <Button size="large" icon={<Handshake />} keyHint="F4" onPress={() => show({ name: 'promise' })}>
          {say('justPromised')}
        </Button>
        <Button size="large" icon={<UserRound />} keyHint="F6" onPress={() => show({ name: 'manager' })}>
          {say('manager')}
        </Button>
        <Button size="large" icon={<TriangleAlert />} keyHint="F7" onPress={() => show({ name: 'serious' })}>
          {say('serious')}
        </Button>
        <Button size="large" icon={<Shield />} keyHint="F12" onPress={() => show({ name: 'help' })}>
          {say('help')}
        </Button>
      </Cluster>
      <Cluster>
        <Button variant="primary" size="step" onPress={write}>
          {say('theyHaveGone')}
        </Button>
      </Cluster>
      {!customersCanSee && <Quiet>{say('stripKept')}</Quiet>}
    </StepBody>
  );
}
