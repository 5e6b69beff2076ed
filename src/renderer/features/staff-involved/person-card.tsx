// One of the staff: their account as they give it, said back, and what they say to that. Or left out, in one tap.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { restate } from '#domain/coaching/restate';
import type { ChainLink } from '#domain/incident/consult-chain';
import { useIsHidden } from '../../app/manner';
import { say } from '../../messages/say';
import { Card, ChoiceChips, Disclosure, Quiet, SayBlock, SectionHeading, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { KeptLine, KeptText } from '../conversation/kept-fields';
import { useKeptForm } from '../conversation/kept-form';
import type { StepOf } from '../conversation/step-frame';
import { heardProposals, leftOut } from './hearing-proposals';

interface PersonCardProps {
  step: StepOf<'staff'>;
  link: ChainLink;
  /** Names the fields, so that what is being typed is found again. */
  fieldKey: string;
  takesFocus: boolean;
  onDone: () => void;
  /** They have more to say: this card stays although it may count as heard. */
  onStay: () => void;
}

export function PersonCard({ step, link, fieldKey, takesFocus, onDone, onStay }: PersonCardProps) {
  const tell = useConversation((store) => store.tell);
  const customersCanSee = useIsHidden();
  const [fresh] = useState(() => crypto.randomUUID());
  const person = link.person?.id ?? fresh;
  const names = { account: `account-${fieldKey}`, name: `colleague-${fieldKey}` };
  const { form, settle } = useKeptForm<Record<string, string>>(
    { stage: 'check', step: step.id },
    { [names.account]: link.person?.account?.text ?? '', [names.name]: link.person?.name ?? '' },
    (changed) => heardProposals({ person, link, account: changed[names.account], name: changed[names.name] }),
  );
  const account = useWatch({ control: form.control, name: names.account }) ?? '';
  const given = link.person?.answer ?? null;

  async function answer(value: string) {
    const chosen = step.answers.find(({ id }) => id === value)?.id;
    if (!chosen || !(await settle())) return;
    const payload = { person, answer: chosen, saidBack: restate(account).text.slice(0, 4000) };
    if (chosen !== 'yes') onStay();
    if ((await tell([{ type: 'staffAccountConfirmed.v1', payload }])) && chosen === 'yes') onDone();
  }
  async function leave(reason: string) {
    if ((await settle()) && (await tell([leftOut(person, link, reason)]))) onDone();
  }

  const about = link.aspects.map(({ label }) => label).join(' · ');
  return (
    <Card label={link.role}>
      <Stack gap={16}>
        <Stack gap={4}>
          <SectionHeading {...(about ? { aside: about } : {})}>{link.role}</SectionHeading>
          <Quiet>{step.openQuestions.join(' · ')}</Quiet>
        </Stack>
        <KeptText
          {...{ form, settle }}
          name={names.account}
          label={say('theirAccount')}
          labelNote={say('asTheyTellIt')}
          minRows={2}
          autoFocus={takesFocus}
        />
        {account.trim() !== '' && (
          <>
            {!customersCanSee && (
              <SayBlock
                isQuiet
                label={say('sayBackToThem')}
                parts={[say('soBack', { text: restate(account).text })]}
              />
            )}
            <ChoiceChips
              label={say('whatTheySayToThat')}
              options={step.answers.map(({ id, label }) => ({ value: id, label }))}
              value={given && (given.stands || given.answer !== 'yes') ? given.answer : null}
              hint={step.answers.find(({ id }) => id === given?.answer)?.hint}
              onChange={(value) => void answer(value)}
            />
          </>
        )}
        {(account.trim() === '' || link.state === 'leftOut') && (
          <ChoiceChips
            label={say('leaveThemOut')}
            options={step.leaveOut.map((reason) => ({ value: reason, label: reason }))}
            value={link.person?.leftOut?.reason ?? null}
            onChange={(reason) => void leave(reason)}
          />
        )}
        {!customersCanSee && (
          <Disclosure label={say('noteColleague')}>
            <KeptLine
              {...{ form, settle }}
              name={names.name}
              label={say('colleagueName')}
              labelNote={say('neverOnPaper')}
              autoComplete="off"
            />
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}
