import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useDeskState, useShop } from '../../app/desk-state';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Card, Form, Notice, Quiet, SectionHeading, Stack, TextField } from '../../ui/index';
import { OwnPinField } from '../conversation/own-pin-field';
import { useHeadOffice } from './head-office-store';

const nothing = { at: '', code: '', name: '', pin: '' };

/** For managers: the address and the code that head office gave, typed or as one link. */
export function JoinCard() {
  const me = useShop().person;
  const { status, take } = useHeadOffice();
  const [typed, setTyped] = useState(nothing);
  const [problem, setProblem] = useState<{ at?: string; name?: string }>({});
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const type = (more: Partial<typeof nothing>) => setTyped({ ...typed, ...more });

  async function join() {
    const at = typed.at.trim() ? undefined : say('problem.at');
    const name = typed.name.trim() ? undefined : say('problem.deskName');
    setProblem({ ...(at ? { at } : {}), ...(name ? { name } : {}) });
    if (at || name || !me) return;
    setBusy(true);
    const by = { person: me.id, pin: typed.pin };
    const answer = await ask('headOffice.join', { at: typed.at, code: typed.code, name: typed.name, by });
    take(answer);
    if (!answer.ok) setTold({ tone: 'red', text: refused(answer.refusal) });
    else if (answer.value.enrolled) {
      const { branchName: branch, letter } = answer.value.enrolled;
      setTold({ tone: 'info', text: say('joined', { branch, letter }) });
      // The branch's code may be another one now.
      await useDeskState.getState().load();
    } else if (answer.value.office)
      setTold({ tone: 'info', text: say(`joinedAs.${answer.value.office.role}`) });
    setTyped(answer.ok ? nothing : { ...typed, pin: '' });
    setBusy(false);
  }

  const title = say(status?.enrolled ? 'joinAgainTitle' : 'joinTitle');
  return (
    <Card label={title}>
      <Form onSubmit={() => void join()}>
        <Stack gap={16}>
          <SectionHeading>{title}</SectionHeading>
          <Quiet>{say('joinHint')}</Quiet>
          {told && (
            <Notice tone={told.tone} isLive>
              {told.text}
            </Notice>
          )}
          <TextField
            label={say('joinAt')}
            hint={say('joinAtHint')}
            value={typed.at}
            onChange={(at) => type({ at })}
            error={problem.at}
            maxLength={600}
            name="joinAt"
            autoComplete="off"
          />
          <TextField
            label={say('joinCode')}
            hint={say('joinCodeHint')}
            value={typed.code}
            onChange={(code) => type({ code })}
            maxLength={80}
            name="joinCode"
            autoComplete="off"
          />
          <TextField
            label={say('joinName')}
            hint={say('joinNameHint')}
            value={typed.name}
            onChange={(name) => type({ name })}
            error={problem.name}
            maxLength={80}
            name="joinName"
            autoComplete="off"
          />
          <OwnPinField value={typed.pin} onChange={(pin) => type({ pin })} />
          <div>
            <Button type="submit" variant="primary" isDisabled={isBusy}>
              {say(isBusy ? 'joining' : 'joinIt')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
