import type { Brief } from '#domain/incident/hand-over';
import { say } from '../../messages/say';
import { Card, Quiet, Stack } from '../../ui/index';
import s from './brief-card.module.css';

/** Twenty seconds: who, what, what they want, what was promised, how warm it is. */
export function BriefCard({ brief, note = '' }: { brief: Brief; note?: string }) {
  const { who, what, want, promised, serious, degrees } = brief;
  const lines = [
    [say('brief.who'), who || say('theCustomer')],
    ...(serious ? [[say('brief.serious'), serious]] : []),
    [say('brief.what'), what || say('notCheckedYet')],
    [say('brief.want'), want || say('brief.notSaid')],
    [say('brief.promised'), promised || say('brief.nothing')],
    ...(degrees === null ? [] : [[say('brief.degrees'), say('brief.degreesIs', { degrees })]]),
    ...(note ? [[say('brief.also'), note]] : []),
  ];
  return (
    <Card tone="sunk" label={say('brief.title')}>
      <Stack gap={12}>
        <Quiet>{say('brief.title')}</Quiet>
        <dl className={s.lines}>
          {lines.map(([term, value]) => (
            <Line key={term} term={term ?? ''} value={value ?? ''} />
          ))}
        </dl>
      </Stack>
    </Card>
  );
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
