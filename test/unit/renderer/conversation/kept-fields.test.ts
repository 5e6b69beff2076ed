import { describe, expect, it, vi } from 'vitest';
import type { UseFormReturn } from 'react-hook-form';
import { takeUpTo } from '#renderer/features/conversation/kept-fields';

function fieldOf() {
  const setError = vi.fn();
  const clearErrors = vi.fn();
  return {
    setError,
    clearErrors,
    form: { setError, clearErrors } as unknown as UseFormReturn<{ words: string }>,
  };
}

describe('a field that keeps what is typed', () => {
  it('takes a text of exactly the longest length', () => {
    const take = vi.fn();
    const { form, setError } = fieldOf();
    takeUpTo(20_000, form, 'words', 'x'.repeat(20_000), take);
    expect(take).toHaveBeenCalledOnce();
    expect(setError).not.toHaveBeenCalled();
  });

  it('turns away a paste of ten megabytes, says so, and leaves what was there', () => {
    const take = vi.fn();
    const { form, setError } = fieldOf();
    takeUpTo(20_000, form, 'words', 'x'.repeat(10_000_000), take);
    expect(take).not.toHaveBeenCalled();
    expect(setError).toHaveBeenCalledWith(
      'words',
      expect.objectContaining({ message: expect.stringContaining('20,000') }),
    );
  });
});
