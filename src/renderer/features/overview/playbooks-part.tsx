import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import { Button, Card, Notice, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useBranchNames } from './branch-names';

type Told = { tone: 'info' | 'red'; text: string; lines?: readonly string[] };

/** What every desk goes by: published versions, who has read and understood them, and publishing the next. */
export function PlaybooksPart() {
  const { value, refusal, again } = useRegisterAnswer('playbooks.list');
  const { names } = useBranchNames();
  const [told, setTold] = useState<Told | null>(null);
  async function publish() {
    setTold(null);
    const answer = await ask('overview.publish', {});
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { playbook, found } = answer.value;
    if (found) setTold({ tone: 'red', text: say('playbookFound'), lines: found });
    if (playbook) setTold({ tone: 'info', text: say('playbookPublished', playbook) });
    again();
  }
  return (
    <Stack gap={24}>
      <Quiet>{say('playbooksHint')}</Quiet>
      {(told ?? refusal) && (
        <Notice tone={told?.tone ?? 'red'} isLive>
          <Stack gap={4}>
            <span>{told?.text ?? (refusal && refused(refusal))}</span>
            {told?.lines?.slice(0, 12).map((line) => (
              <span key={line} dir="auto">
                {line}
              </span>
            ))}
          </Stack>
        </Notice>
      )}
      <div>
        <Button onPress={() => void publish()}>{say('playbookPublish')}</Button>
      </div>
      {value?.playbooks.length === 0 && <Quiet>{say('playbooksNone')}</Quiet>}
      {value?.playbooks.map((playbook) => (
        <OneVersion branches={names} key={`${playbook.name} ${playbook.version}`} {...playbook} />
      ))}
    </Stack>
  );
}

function OneVersion({
  branches,
  name,
  version,
  publishedAt,
  publishedBy,
}: {
  branches: ReadonlyMap<string, { name: string }>;
  name: string;
  version: string;
  publishedAt: string;
  publishedBy: string;
}) {
  const { value } = useRegisterAnswer('playbooks.readers', { params: { name, version } });
  const taken = value?.computers.filter((one) => one.taken).length ?? 0;
  const away = value?.computers.filter((one) => !one.taken) ?? [];
  const title = `${name} ${version}`;
  return (
    <Card label={title}>
      <Stack gap={4}>
        <SectionHeading>{title}</SectionHeading>
        <Quiet>{say('playbookBy', { when: dayAndTime(publishedAt), by: publishedBy })}</Quiet>
        {value && <span>{say('playbookTaken', { count: taken })}</span>}
        {away.length > 0 && (
          <Notice tone="amber" title={say('playbookAway', { count: away.length })}>
            <Stack gap={4}>
              <span>{say('playbookAwayHint')}</span>
              {away.map(({ device, branch, name: computer, at }) => (
                <span key={device} dir="auto">
                  {say('playbookAwayAt', {
                    ...{ computer, branch: branches.get(branch)?.name ?? '', when: dayAndTime(at) },
                  })}
                </span>
              ))}
            </Stack>
          </Notice>
        )}
        {value && <span>{say('playbookReaders', { count: value.readers.length })}</span>}
        {value && value.readers.length > 0 && (
          <Quiet>{value.readers.map(({ name: reader }) => reader).join(', ')}</Quiet>
        )}
      </Stack>
    </Card>
  );
}
