import type { Mapping } from '#domain/bring-in/fields';

/** What has to be named before a row can be a complaint: when it came, and what it was about. Null: nothing. */
export function whatIsMissing({ columns }: Mapping): 'received' | 'words' | 'both' | null {
  const hasDay = columns.includes('received');
  const hasWords = columns.includes('about') || columns.includes('words');
  if (hasDay && hasWords) return null;
  if (hasDay) return 'words';
  return hasWords ? 'received' : 'both';
}
