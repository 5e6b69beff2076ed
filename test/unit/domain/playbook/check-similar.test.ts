import { describe, expect, it } from 'vitest';
import { checkSimilar, likeness, MOST_ALIKE } from '#domain/playbook/check/check-similar';
import { aPhrase } from '../../../fixtures/playbook';

describe('another way to say it', () => {
  it.each([
    ['I’m sorry this happened to you.', 'I’m sorry that this happened to you.'],
    ['Thank you for telling me all of it today.', 'Thank you for telling us all of it.'],
    ['What would put this right for you?', 'For you, what would put this right?'],
    [
      'Thank you for ringing{named, select, yes {, {name}} other {}}. I’m listening.',
      'Thank you for ringing. I’m listening.',
    ],
  ])('isn’t “%s” and then “%s”', (one, other) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(MOST_ALIKE);
    const [problem] = checkSimilar([aPhrase({ id: 'a', text: one }), aPhrase({ id: 'b', text: other })]);
    expect(problem).toMatchObject({ path: 'b', says: expect.stringContaining('“a”') as unknown });
  });
  it.each([
    ['I’m sorry this happened to you.', 'I’m sorry you’ve had this trouble.'],
    ['What happened?', 'What else?'],
    ['Here’s what I can do: {remedies}. Would that help?', 'I can {remedies}. How does that sound?'],
  ])('is “%s” and then “%s”', (one, other) => {
    expect(likeness(one, other)).toBeLessThan(MOST_ALIKE);
  });
  it('may sound alike at different moments', () => {
    const phrases = [aPhrase({ id: 'a' }), aPhrase({ id: 'b', moment: 'secondThanks' })];
    expect(checkSimilar(phrases)).toEqual([]);
  });
});
