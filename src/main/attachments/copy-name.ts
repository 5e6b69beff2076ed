import { pdfName } from '../printing/pdf';

/** What a saved copy is called: the name it came with as far as every system can have it, with the ending of what it is. */
export function copyName(name: string, ending: string): string {
  const bare = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return `${pdfName(bare || 'Photo or file').replace(/\.pdf$/, '')}.${ending}`;
}
