// Other programs of the company that are told of news, and sending again what didn't arrive.
import { useState } from 'react';
import type { OverviewReply, OverviewSent } from '#contract/overview';
import type { Refusal } from '#contract/refusal';
import { askRegister, useRegisterAnswer } from '../../app/ask-register';
import { refused } from '../../messages/refused';
import { dayAndTime, say } from '../../messages/say';
import {
  Button,
  Card,
  Cluster,
  FactList,
  Form,
  Notice,
  Quiet,
  SectionHeading,
  Stack,
  TextField,
  TickBox,
} from '../../ui/index';
import { ShownOnce } from './shown-once';

type Program = OverviewReply<'webhooks.list'>['webhooks'][number];
type Kind = Program['kinds'][number];
const kinds: readonly Kind[] = ['incident.filed', 'promise.late', 'serious.accepted', 'policy.gap'];

export function ProgramsPart() {
  const { value, refusal, again } = useRegisterAnswer('webhooks.list');
  const [looking, setLooking] = useState<string | null>(null);
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  const say_ = (text: string) => setTold({ tone: 'info', text });
  const no = (why: Refusal) => setTold({ tone: 'red', text: refused(why) });
  async function replay(id: string, body: OverviewSent<'webhooks.replay'>['body']) {
    const answer = await askRegister('webhooks.replay', { params: { id }, body });
    if (answer.ok) say_(say('programSentAgain', { count: answer.value.again }));
    else no(answer.refusal);
    again();
  }
  async function stop(id: string) {
    const answer = await askRegister('webhooks.stop', { params: { id }, body: {} });
    if (!answer.ok) no(answer.refusal);
    again();
  }
  return (
    <Stack gap={24}>
      <Quiet>{say('programsHint')}</Quiet>
      {(told ?? refusal) && (
        <Notice tone={told?.tone ?? 'red'} isLive>
          {told?.text ?? (refusal && refused(refusal))}
        </Notice>
      )}
      {value?.webhooks.map((program) => (
        <Card key={program.id} label={program.url}>
          <Stack gap={12}>
            <SectionHeading>{program.url}</SectionHeading>
            <span>{program.kinds.map((kind) => say(`news.${kind}`)).join(' · ')}</span>
            <Quiet>
              {program.stoppedAt
                ? say('programStopped', { when: dayAndTime(program.stoppedAt) })
                : say('programStands', { waiting: program.waiting, failed: program.failed })}
            </Quiet>
            <Cluster>
              <Button
                onPress={() => setLooking(looking === program.id ? null : program.id)}
                isExpanded={looking === program.id}
              >
                {say('programLook')}
              </Button>
              {!program.stoppedAt && (
                <>
                  {program.failed > 0 && (
                    <Button onPress={() => void replay(program.id, { what: 'failed' })}>
                      {say('programAgain')}
                    </Button>
                  )}
                  <Button variant="quiet" onPress={() => void stop(program.id)}>
                    {say('programStop')}
                  </Button>
                </>
              )}
            </Cluster>
            {looking === program.id && (
              <Deliveries
                id={program.id}
                onAgain={
                  program.stoppedAt ? null : (delivery) => void replay(program.id, { what: 'one', delivery })
                }
              />
            )}
          </Stack>
        </Card>
      ))}
      <AddProgram onAdded={again} />
    </Stack>
  );
}

/** What it was told, newest first: never more than a reference and a kind. */
function Deliveries({ id, onAgain }: { id: string; onAgain: ((delivery: string) => void) | null }) {
  const { value } = useRegisterAnswer('webhooks.deliveries', { params: { id }, query: { limit: 50 } });
  const words = ({ state, tries, sentAt }: OverviewReply<'webhooks.deliveries'>['deliveries'][number]) =>
    say(`delivery.${state}`, { tries: String(tries), when: sentAt ? dayAndTime(sentAt) : '' });
  return (
    <FactList
      facts={(value?.deliveries ?? []).map((one) => ({
        id: one.id,
        term: `${one.reference ?? '–'} · ${say(`news.${one.kind}`)}`,
        value: [dayAndTime(one.madeAt), words(one)].join(' · '),
        action:
          onAgain && one.state !== 'waiting' ? (
            <Button variant="quiet" onPress={() => onAgain(one.id)}>
              {say('programAgainOne')}
            </Button>
          ) : undefined,
      }))}
    />
  );
}

function AddProgram({ onAdded }: { onAdded: () => void }) {
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly Kind[]>(kinds);
  const [made, setMade] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function add() {
    const answer = await askRegister('webhooks.make', { body: { url: url.trim(), kinds: [...chosen] } });
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setMade(answer.value.secret);
    setUrl('');
    onAdded();
  }
  return (
    <>
      {made && (
        <ShownOnce
          title={say('programsSecret')}
          hint={say('programsSecretHint')}
          text={made}
          copy={say('programsSecretCopy')}
        />
      )}
      <Card label={say('programsAdd')}>
        <Form onSubmit={() => void add()}>
          <Stack gap={16}>
            <SectionHeading>{say('programsAdd')}</SectionHeading>
            {refusal && (
              <Notice tone="red" isLive>
                {refused(refusal)}
              </Notice>
            )}
            <TextField
              label={say('programsUrl')}
              hint={say('programsUrlHint')}
              value={url}
              onChange={setUrl}
              maxLength={500}
              autoComplete="off"
            />
            {kinds.map((kind) => (
              <TickBox
                key={kind}
                label={say(`news.${kind}`)}
                value={chosen.includes(kind)}
                onChange={(isOn) =>
                  setChosen(isOn ? [...chosen, kind] : chosen.filter((one) => one !== kind))
                }
              />
            ))}
            <div>
              <Button type="submit" variant="primary">
                {say('programsAdd')}
              </Button>
            </div>
          </Stack>
        </Form>
      </Card>
    </>
  );
}
