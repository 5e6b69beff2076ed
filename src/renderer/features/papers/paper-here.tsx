import type { Paper } from '#domain/paper/paper';
import { PaperSheet } from '../../paper/paper-sheet';
import { pictureAddress } from '../conversation/attachments/index';
import s from './paper-desk.module.css';

/** A paper as it lies on the desk, in the words that print: white in every theme. @param of its complaint */
export function PaperHere({ paper, of, label }: { paper: Paper; of: string | null; label: string }) {
  return (
    <section className={paper.on === 'roll' ? s.roll : s.paper} aria-label={label}>
      <PaperSheet
        paper={paper}
        isPreview
        pictureOf={(attachment) => (of === null ? null : pictureAddress(of, attachment, 'thumbnail'))}
      />
    </section>
  );
}
