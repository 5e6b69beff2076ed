// K3, the page after the conversation: everything in its simplest form, on one page, filed in one go.
import { say } from '../../messages/say';
import {
  ActionRow,
  BigAnswers,
  Button,
  Disclosure,
  Notice,
  PageHeading,
  Stack,
  TickBox,
} from '../../ui/index';
import { useHotkeys } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { ContactFields, NameFields } from '../conversation/customer-fields';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { usePlaybook } from '../conversation/playbook-store';
import { RefusalNotice } from '../conversation/refusal-notice';
import { SavedLine } from '../conversation/saved-line';
import { SeriousTaken } from '../conversation/serious-taken';
import { ParkButton, StepBody } from '../conversation/step-frame';
import { LineFindings } from './line-finding-fields';
import { useWriteUp, writeUpPlace } from './use-write-up';

export function WriteUpPage() {
  const { outcomes } = usePlaybook();
  const incident = useIncident();
  const isSeveral = (incident.serious?.matters.length ?? 0) > 1;
  const {
    form,
    words,
    outcome,
    isAgreed,
    canFile,
    setAgreed,
    setOutcome,
    file,
    stepByStep,
    isFiling,
    lines,
    sameAsFirst,
  } = useWriteUp();
  useHotkeys({ 'Ctrl+Enter': () => void file() });
  return (
    <StepBody>
      <PageHeading takesFocus below={say('writeUpBelow')}>
        {say('writeUpTitle')}
      </PageHeading>
      <Stack gap={24}>
        <KeptText {...words} name="words" size="large" label={say('inTheirWords')} />
        <KeptText form={form} name="about" label={say('writeUpAbout')} hint={say('oneLineEach')} max={2000} />
        <KeptText form={form} name="sought" label={say('writeUpSought')} max={4000} />
        <LineFindings form={form} lines={lines} sameAsFirst={sameAsFirst} />
        <KeptText
          form={form}
          name="done"
          isStaffNote
          label={say('writeUpDone')}
          hint={say('oneLineEach')}
          max={2000}
        />
        <KeptText form={form} name="comingBack" isStaffNote label={say('writeUpComingBack')} max={2000} />
        <BigAnswers
          label={say('writeUpOutcome')}
          options={outcomes.map(({ id, label, hint }) => ({ value: id, title: label, hint }))}
          value={outcome}
          onChange={setOutcome}
          error={form.formState.errors.outcome?.message}
        />
        {outcome === 'passedTo' && isSeveral && <SeriousTaken />}
        {outcome === 'passedTo' && !isSeveral && (
          <KeptLine form={form} name="passedTo" label={say('writeUpPassedTo')} />
        )}
        {outcome === 'notSettled' && (
          <KeptText form={form} name="whereNext" isStaffNote label={say('writeUpWhereNext')} max={2000} />
        )}
        <Disclosure label={say('writeUpWho')}>
          <Stack gap={16}>
            <NameFields at={writeUpPlace} />
            <ContactFields at={writeUpPlace} />
          </Stack>
        </Disclosure>
        {!incident.serious && (
          <TickBox label={say('readBackAndAgreed')} value={isAgreed} onChange={setAgreed} />
        )}
      </Stack>
      {!canFile && incident.length !== 'small' && <Notice>{say('notReadBackYet')}</Notice>}
      <RefusalNotice />
      <ActionRow note={<SavedLine look="plain" />}>
        <Button variant="primary" size="step" isDisabled={isFiling} onPress={() => void file()}>
          {say(canFile ? 'writeUpFile' : 'keepAndCheck')}
        </Button>
        <ParkButton />
        <Button variant="quiet" size="step" onPress={() => void stepByStep()}>
          {say('stepByStep')}
        </Button>
      </ActionRow>
    </StepBody>
  );
}
