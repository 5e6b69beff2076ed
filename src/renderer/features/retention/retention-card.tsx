import { useState } from 'react';
import type { Reply } from '#contract/doorway';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Notice, Quiet, SectionHeading, Sheet, Stack } from '../../ui/index';
import { DueRows } from './due-rows';
import { useDue } from './use-due';
import { WhatHappens } from './what-happens';

const atOnce = 100;

/** For managers: what was kept as long as the playbook says. It is looked at first, and nothing goes by itself. */
export function RetentionCard() {
  const { list, refusal, load, refuse } = useDue(atOnce);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [done, setDone] = useState<Reply<'retention.anonymise'> | null>(null);
  if (!list) return refusal ? <Notice tone="red">{refused(refusal)}</Notice> : null;
  const ticked = list.due.filter(({ id, hold }) => !hold && !left.has(id));
  const chosen = ticked.map(({ id }) => id);
  const parts = ticked.filter(({ part }) => part === 'special').length;
  const count = chosen.length;
  const what = parts === 0 ? 'all' : parts < count ? 'both' : 'parts';
  async function anonymise() {
    setErasing(true);
    const answer = await ask('retention.anonymise', { ids: chosen });
    setErasing(false);
    setAsking(false);
    if (!answer.ok) return refuse(answer.refusal);
    setDone(answer.value);
    await load();
  }
  return (
    <Card label={say('keptTitle')}>
      <Stack gap={16}>
        <SectionHeading>{say('keptTitle')}</SectionHeading>
        <Quiet>{say('keptHint')}</Quiet>
        <Quiet>{list.rules.map((rule) => say('keptRule', rule)).join(' ')}</Quiet>
        {refusal && (
          <Notice tone="red" isLive>
            {refused(refusal)}
          </Notice>
        )}
        {done && (
          <Notice isLive>
            {[
              done.erased > 0 || done.parts === 0 ? say('keptDone', done) : '',
              done.parts > 0 ? say('keptPartsDone', done) : '',
              done.left > 0 ? say('keptLeft', done) : '',
              list.backedUpAt ? say('keptBackup', { when: dayAndTime(list.backedUpAt) }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </Notice>
        )}
        {list.due.length === 0 && <p>{say('keptNone')}</p>}
        {list.isMore && <Quiet>{say('keptMany', { count: list.due.length })}</Quiet>}
        <DueRows due={list.due} left={left} onLeft={setLeft} />
        {list.due.length > 0 && (
          <div>
            <Button isDisabled={chosen.length === 0} onPress={() => setAsking(true)}>
              {say(`keptGo.${what}`, { count })}
            </Button>
          </div>
        )}
      </Stack>
      <Sheet
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say(`keptGo.${what}`, { count })}
        closeLabel={say('close')}
        foot={
          <Button variant="danger" isDisabled={isErasing} onPress={() => void anonymise()}>
            {what === 'all' ? say('keptNow', { count }) : say('eraseNow')}
          </Button>
        }
      >
        <Stack gap={24}>
          {parts < count && <WhatHappens />}
          {parts > 0 && <p>{say('keptPartsWhat')}</p>}
          {isErasing && <Notice isLive>{say('erasing')}</Notice>}
        </Stack>
      </Sheet>
    </Card>
  );
}
