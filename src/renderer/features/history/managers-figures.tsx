// Figures only managers get: each with what it counts, and when it ends. The office sends them to nobody else.
import type { Indicator } from '#domain/history/indicators';
import { say } from '../../messages/say';
import { Disclosure, Quiet, Stack } from '../../ui/index';
import { FigureContest } from './figure-contest';
import { figureWords } from './history-words';

export function ManagersFigures({ indicators }: { indicators: readonly Indicator[] | null }) {
  if (!indicators || indicators.length === 0) return null;
  return (
    <Disclosure label={say('history.figures')}>
      <Stack gap={16}>
        {indicators.map((indicator) => {
          const { figure, why, ends } = figureWords(indicator);
          return (
            <Stack key={indicator.kind} gap={4}>
              <p>{indicator.doubt?.state === 'wrong' ? say('history.figureWrong') : figure}</p>
              <Quiet>
                {why} {ends}
              </Quiet>
              <FigureContest figure={indicator.kind} doubt={indicator.doubt} />
            </Stack>
          );
        })}
        <Quiet>{say('history.noVerdict')}</Quiet>
      </Stack>
    </Disclosure>
  );
}
