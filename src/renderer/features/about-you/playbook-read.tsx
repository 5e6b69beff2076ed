import { prefer } from '../../app/prefer';
import { say } from '../../messages/say';
import { Button, Card, Disclosure, FactList, Quiet, SectionHeading, Stack } from '../../ui/index';
import { markOf, useBranchPlaybook, useMarks } from './use-branch-playbook';

/** K9: the version in use, to read here, and their own mark for it. Nobody else is shown who marked what. */
export function PlaybookRead() {
  const playbook = useBranchPlaybook();
  const marks = useMarks();
  if (!playbook) return null;
  const { title, version, policies } = playbook;
  const mark = markOf(playbook);
  const before = marks.filter((one) => one !== mark);
  const isMarked = marks.includes(mark);
  return (
    <Card label={say('playbookRead', { title, version })}>
      <Stack gap={16}>
        <SectionHeading>{say('playbookRead', { title, version })}</SectionHeading>
        {!isMarked && <Quiet>{say('playbookReadHint')}</Quiet>}
        <Disclosure label={say('playbookShow')}>
          <FactList
            facts={policies.map(({ id, clause, title: name, rule }) => ({
              id,
              term: say('playbookClause', { clause, title: name }),
              value: rule,
            }))}
          />
        </Disclosure>
        <div role="status">{isMarked && <p>{say('playbookMarked')}</p>}</div>
        {!isMarked && (
          <div>
            <Button variant="primary" onPress={() => void prefer({ understood: [mark] })}>
              {say('playbookMark')}
            </Button>
          </div>
        )}
        {before.length > 0 && <Quiet>{say('playbookMarkedBefore', { list: before.join(', ') })}</Quiet>}
      </Stack>
    </Card>
  );
}
