import { expect, it } from 'vitest';
import { startLists, startMark } from '#main/catalogue/terms/start-lists';
import { addPosting, type Postings } from '#main/catalogue/terms/write-terms';

it('keeps a list for a beginning of very many words, also where it is a word itself', () => {
  const postings: Postings = new Map();
  for (let doc = 0; doc < 3000; doc += 1) {
    addPosting(postings, 'o', doc);
    addPosting(postings, `ord${doc}`, doc);
  }
  const starts = startLists(postings, 3000);
  for (const start of ['o', 'or', 'ord']) expect(starts.get(startMark + start)).toHaveLength(3000);
});
