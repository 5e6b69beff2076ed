// K8: what is theirs stands line by line; a line about somebody else is taken out by hand, and the pack says how many were.
import { useState } from 'react';
import { packParts, type PackLine } from '#domain/person-pack/pack-lines';
import type { PackCase, PersonPack } from '#domain/person-pack/person-pack';
import { packWords } from '#domain/person-pack/words.en';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { ActionRow, Button, EmptyState, Notice, Quiet, SectionHeading, Stack, TickBox } from '../../ui/index';
import { usePack } from './use-pack';
import s from './check-pack.module.css';

type Checking = ReturnType<typeof usePack>;

export function CheckPack({ id }: { id: string }) {
  const checking = usePack(id);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  const { pack, refusal } = checking;
  if (refusal) return <Notice tone="red">{refused(refusal)}</Notice>;
  if (!pack) return <Quiet>{say('packGathering')}</Quiet>;
  if (pack.cases.length === 0)
    return <EmptyState title={say('packNothing')}>{say('packNothingHint')}</EmptyState>;
  async function give(how: 'pdf' | 'dialog') {
    const answer = await checking.give(how);
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { file, printed } = answer.value;
    if (file) setTold({ tone: 'info', text: say('packSaved', { file }) });
    else setTold(printed ? { tone: 'info', text: say('packPrinted') } : null);
  }
  return (
    <Stack gap={24}>
      <Notice>{say('packCheck')}</Notice>
      {pack.cases.map((one) => (
        <OneCase key={one.incident} one={one} checking={checking} />
      ))}
      <TickBox label={say('packHealth')} value={checking.withHealth} onChange={checking.setWithHealth} />
      <WhatIsOut pack={pack} byHand={checking.without.length} />
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
      <ActionRow note={<Quiet>{say('packNoted')}</Quiet>}>
        <Button variant="primary" size="step" onPress={() => void give('pdf')}>
          {say('packSave')}
        </Button>
        <Button size="step" onPress={() => void give('dialog')}>
          {say('packPrint')}
        </Button>
      </ActionRow>
    </Stack>
  );
}

function OneCase({ one, checking }: { one: PackCase; checking: Checking }) {
  const title = one.reference ?? packWords.unnamed;
  return (
    <section aria-label={title}>
      <Stack gap={16}>
        <SectionHeading level={2}>
          {one.receivedAt ? say('packCase', { title, when: dayAndTime(one.receivedAt) }) : title}
        </SectionHeading>
        {packParts.map((part) => {
          const lines = one.lines.filter((line) => line.part === part);
          if (lines.length === 0) return null;
          return (
            <Stack key={part} gap={8}>
              <SectionHeading level={3} size="small">
                {packWords.parts[part]}
              </SectionHeading>
              {lines.map((line) => (
                <OneLine key={line.id} line={line} checking={checking} />
              ))}
            </Stack>
          );
        })}
      </Stack>
    </section>
  );
}

function OneLine({ line: { id, label, text }, checking }: { line: PackLine; checking: Checking }) {
  const isOut = checking.isOut(id);
  return (
    <div className={s.line}>
      <p className={isOut ? s.out : s.text} dir="auto">
        <span className={s.label}>{label}</span> {text}
      </p>
      <Button
        size="bar"
        variant="quiet"
        label={say(isOut ? 'packPutBackThis' : 'packTakeOutThis', { label, text: text.slice(0, 60) })}
        onPress={() => checking.keepOut(id, !isOut)}
      >
        {say(isOut ? 'packPutBack' : 'packTakeOut')}
      </Button>
    </div>
  );
}

function WhatIsOut({ pack, byHand }: { pack: PersonPack; byHand: number }) {
  return (
    <Stack gap={8}>
      <SectionHeading level={2}>{packWords.leftOutTitle}</SectionHeading>
      <ul className={s.list}>
        {byHand > 0 && <li>{packWords.leftOut.byHand(byHand)}</li>}
        {pack.leftOut.map(({ why, count }) => (
          <li key={why}>{packWords.leftOut[why](count ?? 0)}</li>
        ))}
      </ul>
    </Stack>
  );
}
