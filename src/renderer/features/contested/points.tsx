// Each point that two desks tell differently: both answers with who, when and at which desk, and one press to choose.
import { useEffect, useRef, useState } from 'react';
import type { Proposal } from '#domain/event/catalogue';
import type { Contested, ContestedVersion } from '#domain/incident/state/told';
import type { Incident } from '#domain/incident/state';
import type { Playbook } from '#domain/playbook/playbook';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { aboutPoint } from './about-point';
import s from './points.module.css';
import { whatWasTold } from './what-was-told';

interface Props {
  incident: Incident;
  playbook: Playbook | null;
  /** Answers whether it is on disk. */
  onSettle: (proposal: Proposal) => Promise<boolean>;
}

export function Points({ incident, playbook, onSettle }: Props) {
  const [isSettled, setSettled] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { contested } = incident;
  async function keep({ subject }: Contested, { hash }: ContestedVersion) {
    if (await onSettle({ type: 'contestSettled.v1', payload: { subject, keep: hash } })) setSettled(true);
  }
  // The pressed button went with its point: the keyboard goes on with the next one, or where the list was.
  useEffect(() => {
    if (isSettled) (list.current?.querySelector('button') ?? list.current)?.focus();
  }, [isSettled, contested.length]);
  return (
    <div ref={list} tabIndex={-1} className={s.points}>
      <Stack gap={24}>
        {(isSettled || contested.length === 0) && <Notice isLive>{say('contestedDone')}</Notice>}
        {contested.map((point) => (
          <Card key={point.subject} label={aboutPoint(point.subject, incident)}>
            <Stack gap={12}>
              <SectionHeading level={3} size="small">
                {aboutPoint(point.subject, incident)}
              </SectionHeading>
              <div className={s.versions}>
                {point.versions.map((version) => (
                  <div key={version.hash} className={s.version}>
                    <p className={s.told} dir="auto">
                      {point.subject === 'holder'
                        ? say('contested.holds', { name: version.taker })
                        : whatWasTold(version, playbook)}
                    </p>
                    <Quiet>{byWhom(version)}</Quiet>
                    <div>
                      <Button onPress={() => void keep(point, version)}>{keepWords(point, version)}</Button>
                    </div>
                  </div>
                ))}
              </div>
            </Stack>
          </Card>
        ))}
      </Stack>
    </div>
  );
}

function byWhom({ byName: name, at, desk, isSettling }: ContestedVersion): string {
  const about = { name, when: dayAndTime(at) };
  if (desk === null) return say(isSettling ? 'contested.chosenBy' : 'contested.by', about);
  return say(isSettling ? 'contested.chosenByAt' : 'contested.byAt', { ...about, desk });
}

/** By whatever tells one from the other. */
function keepWords(
  { subject, versions }: Contested,
  { byName: name, desk, taker }: ContestedVersion,
): string {
  if (subject === 'holder') return say('contested.holds', { name: taker });
  const isOne = (all: unknown[]) => new Set(all).size === all.length;
  if (isOne(versions.map((version) => version.byName))) return say('contested.keep', { name });
  if (desk !== null && isOne(versions.map((version) => version.desk)))
    return say('contested.keepDesk', { desk });
  return say('contested.keepAny');
}
