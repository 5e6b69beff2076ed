import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NotTakenLine, notTakenTerm } from '#renderer/features/head-office/not-taken-line';

const about = { hash: 'x', incident: 'y', since: '2026-11-21T14:02:00+00:00' };
const told = (code: string, isManager: boolean) =>
  renderToStaticMarkup(
    <NotTakenLine
      item={{ ...about, code, reference: 'MIL-2026-A0148' }}
      onOpen={() => undefined}
      onSave={isManager ? () => undefined : null}
    />,
  );

test('C6 a number given twice says whose computer was put back and what to do, and is opened and saved from there', () => {
  const line = told('chainForked', true);
  expect(line).toContain('the computer that wrote it was put back from a copy');
  expect(line.match(/<button/g)).toHaveLength(2);
  expect(told('chainForked', false).match(/<button/g)).toHaveLength(1);
  expect(notTakenTerm({ ...about, code: 'chainForked', reference: 'MIL-2026-A0148' })).toBe('MIL-2026-A0148');
});

test('B12 of what was erased here it says so, and who sees to it elsewhere; nothing is offered that can’t be', () => {
  const line = told('erasedHere', true);
  expect(line).toContain('Ask head office to see that it is erased there');
  expect(line).not.toContain('<button');
  expect(notTakenTerm({ ...about, code: 'erasedHere', reference: null })).toBe(
    'A complaint that was erased here',
  );
});
