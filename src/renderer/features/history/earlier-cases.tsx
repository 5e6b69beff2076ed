// Earlier complaints as summaries. Those that may be somebody else's ask: is this the same person?
import type { EarlierPerson } from '#domain/history/customer-history';
import { dayAndTime, dayOnly, say } from '../../messages/say';
import { Button, Card, Cluster, Disclosure, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useConversation } from '../conversation/conversation-store';
import { endOf, foundBy, moneyList } from './history-words';

const toneOf = { sure: 'sunk', maybe: 'accent', different: 'plain' } as const;
type Decided = 'same' | 'different' | 'unsure';

export function EarlierCases({ people }: { people: readonly EarlierPerson[] }) {
  if (people.length === 0) return null;
  return (
    <Stack gap={12}>
      <SectionHeading level={3} size="small">
        {say('history.cases')}
      </SectionHeading>
      {people.map((person) => (
        <EarlierCaseCard key={person.case.id} person={person} />
      ))}
    </Stack>
  );
}

/** Kept in sight, so that a slip of the finger can be mended. */
export function SaidToBeOthers({ people }: { people: readonly EarlierPerson[] }) {
  if (people.length === 0) return null;
  return (
    <Disclosure label={say('history.others', { count: people.length })}>
      <Stack gap={12}>
        {people.map((person) => (
          <EarlierCaseCard key={person.case.id} person={person} />
        ))}
      </Stack>
    </Disclosure>
  );
}

function EarlierCaseCard({ person }: { person: EarlierPerson }) {
  const { case: told, grade } = person;
  const about = told.about.length > 0 ? told.about.join(' · ') : say('history.noAbout');
  const when =
    told.receivedAt === null ? [] : [told.broughtIn ? dayOnly(told.receivedAt) : dayAndTime(told.receivedAt)];
  const before = told.broughtIn ? say('history.broughtIn') : '';
  const isTheirs = grade === 'sure';
  return (
    <Card tone={toneOf[grade]} label={say('history.caseLabel', { initials: told.initials, about })}>
      <Stack gap={8}>
        {grade === 'maybe' && (
          <SectionHeading level={3} size="small">
            {say('history.samePerson')}
          </SectionHeading>
        )}
        <Quiet>
          {[told.initials, ...when, told.reference ?? '', before, endOf(told)].filter(Boolean).join(' · ')}
        </Quiet>
        <p dir="auto">{about}</p>
        {isTheirs && <WhatCameOfIt person={person} />}
        <Quiet>{foundBy(person)}</Quiet>
        <Deciding person={person} />
      </Stack>
    </Card>
  );
}

function WhatCameOfIt({ person: { case: told } }: { person: EarlierPerson }) {
  const money = told.redress.length > 0 ? ` (${moneyList(told.redress)})` : '';
  return (
    <>
      {told.done.length > 0 && <Quiet>{say('history.done', { list: told.done.join(', ') + money })}</Quiet>}
      {told.ifTheyComeBack.trim() !== '' && (
        <p dir="auto">{say('history.comeBack', { text: told.ifTheyComeBack })}</p>
      )}
    </>
  );
}

/** Yes or no where it isn't sure; whatever was said can be taken back. */
function Deciding({ person: { case: told, grade, why, saidBy } }: { person: EarlierPerson }) {
  const tell = useConversation((store) => store.tell);
  const decide = (decided: Decided) =>
    void tell([{ type: 'customerMatched.v1', payload: { other: told.id, decided } }]);
  if (grade === 'maybe')
    return (
      <Cluster gap={8}>
        <Button size="bar" onPress={() => decide('same')}>
          {say('history.yes')}
        </Button>
        <Button size="bar" onPress={() => decide('different')}>
          {say('history.no')}
        </Button>
      </Cluster>
    );
  const isSaidHere = why.includes('said') && saidBy !== null;
  return (
    <Cluster gap={8}>
      <Button variant="quiet" size="bar" onPress={() => decide(isSaidHere ? 'unsure' : 'different')}>
        {say(isSaidHere ? 'history.takeBack' : 'history.notThem')}
      </Button>
    </Cluster>
  );
}
