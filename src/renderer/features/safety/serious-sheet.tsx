// F7, Branch C: severity outranks temperature. What to do this minute stands first; every gate is lifted from here on.
import { useState, type ReactNode } from 'react';
import { choosePhrase } from '#domain/coaching/choose-phrase';
import { keywordsIn } from '#domain/coaching/keyword-match';
import type { SeriousKind } from '#domain/playbook/playbook';
import { useBranch } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, ChoiceChips, Quiet, SayBlock, SectionHeading, Sheet, Stack } from '../../ui/index';
import { useConversation, useIncident } from '../conversation/conversation-store';
import { Evidence } from './evidence';
import { usePanels } from '../conversation/panels';
import { usePlaybook } from '../conversation/playbook-store';
import { SeriousTaken } from '../conversation/serious-taken';
import { useSheetTexts } from '../conversation/sheet-draft';
import { situationOf, slotsOf } from '../conversation/situation';
import { Publicity } from './publicity';
import { TakeBackSerious } from './take-back-serious';
import s from './serious-sheet.module.css';
import { StaffNote } from '../conversation/staff-note';

export function SeriousSheet() {
  const { panel, close } = usePanels();
  return panel?.name === 'serious' ? <OpenSerious onClose={close} /> : null;
}

function OpenSerious({ onClose }: { onClose: () => void }) {
  const incident = useIncident();
  const { serious } = usePlaybook();
  const tell = useConversation((store) => store.tell);
  const matters = incident.serious?.matters ?? [];
  const [chosen, setChosen] = useState<string | null>(matters.at(-1)?.kind ?? null);
  const stands = matters.find((matter) => matter.kind === chosen);
  // One draft for what isn't noted yet, whichever kind it turns out to be; each kind that stands has its own line.
  const note = useSheetTexts(4000).of(stands ? `serious.note.${stands.kind}` : 'serious.note', stands?.note);
  const show = usePanels((panels) => panels.show);
  const kind = serious.find(({ id }) => id === chosen) ?? null;
  const isRecorded = stands?.note === note.text;
  async function raise() {
    if (!kind) return;
    const payload = { kind: kind.id, note: note.text };
    if (await tell([{ type: 'seriousRaised.v2', payload }], [note.field])) onClose();
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      side="bar"
      title={say('seriousTitle')}
      closeLabel={say('close')}
      foot={
        <Button variant="primary" isDisabled={!kind || isRecorded} onPress={() => void raise()}>
          {say(stands ? 'seriousChange' : matters.length > 0 ? 'seriousNoteToo' : 'seriousNote')}
        </Button>
      }
    >
      <FirstWords />
      <SeriousTaken />
      <ChoiceChips
        label={say(matters.length > 0 ? 'seriousKindMore' : 'seriousKind')}
        options={suggestedFirst(serious, incident.words).map(({ id, label }) => ({ value: id, label }))}
        value={chosen}
        onChange={setChosen}
      />
      {kind && <WhatToDo kind={kind} />}
      {kind && <Evidence kind={kind} />}
      {kind && (
        <div className={s.note}>
          <StaffNote
            name="seriousNote"
            label={say('seriousWhat')}
            labelNote={say('mayBeEmpty')}
            value={note.text}
            onChange={note.type}
          />
        </div>
      )}
      <Stack gap={16}>
        {stands && <TakeBackSerious key={stands.kind} kind={stands.kind} onDone={() => setChosen(null)} />}
        <Publicity />
        <Button variant="quiet" size="bar" onPress={() => show({ name: 'colleague' })}>
          {say('aboutOneOfUs')}
        </Button>
      </Stack>
    </Sheet>
  );
}

/** Words in the note may put a kind first; they never choose it. */
function suggestedFirst(kinds: readonly SeriousKind[], words: string): SeriousKind[] {
  const hits = (kind: SeriousKind) => keywordsIn(words, kind.keywords).length;
  return [...kinds].sort((a, b) => hits(b) - hits(a));
}

function WhatToDo({ kind }: { kind: SeriousKind }) {
  return (
    <div className={s.columns}>
      <Lines title={say('firstMinute')} lines={kind.firstMinute} />
      <Lines title={say('toKeep')} lines={kind.keep} />
      <Lines title={say('neverDo')} lines={kind.never} />
      <Lines title={say('whoTakesIt')} lines={[kind.takenBy]}>
        <Quiet>{say('exampleClock', { clock: kind.clock })}</Quiet>
      </Lines>
    </div>
  );
}

function Lines({
  title,
  lines,
  children,
}: {
  title: string;
  lines: readonly string[];
  children?: ReactNode;
}) {
  return (
    <Stack gap={4}>
      <SectionHeading level={3} size="small">
        {title}
      </SectionHeading>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </Stack>
  );
}

function FirstWords() {
  const incident = useIncident();
  const branch = useBranch();
  const chosen = choosePhrase(usePlaybook(), {
    moment: 'seriousFirst',
    situation: situationOf(incident, null),
    ...{ used: [], seed: incident.id },
    slots: slotsOf(incident, branch.name, null),
  });
  return chosen ? <SayBlock isQuiet label={say('say')} parts={[chosen.text]} /> : null;
}
