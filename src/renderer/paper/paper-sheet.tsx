// Any paper of the playbook, block by block: the same on the screen, on a printer and as a PDF.
import type { Paper, PaperBlock } from '#domain/paper/paper';
import type { PictureOf } from './on-paper';
import { FactsBlock, ListBlock, TableBlock } from './paper-tables';
import { Letterhead } from './letterhead';
import { ReportPart } from './report-part';
import { OfReport } from './of-report';
import { say } from './say';
import { Typed } from './section';
import s from './paper-sheet.module.css';
import styles from './sheet.module.css';

export interface PaperSheetProps {
  paper: Paper;
  pictureOf?: PictureOf | undefined;
  /** On the screen: what is still to be written shows where it will stand. */
  isPreview?: boolean;
  /** Of the roll, in millimetres. */
  width?: 80 | 58;
}

export function PaperSheet({ paper, pictureOf, isPreview = false, width = 80 }: PaperSheetProps) {
  const isRoll = paper.on === 'roll';
  const first = paper.blocks.findIndex(({ block }) => block === 'list' || block === 'table');
  const at = paper.columns === 2 && first >= 0 ? first : paper.blocks.length;
  const [across, inColumns] = [paper.blocks.slice(0, at), paper.blocks.slice(at)];
  const drawn = (those: readonly PaperBlock[]) =>
    those.map((block) => <OneBlock key={block.id} block={block} paper={paper} isPreview={isPreview} />);
  const blocks = (
    <article
      className={isRoll ? (width === 58 ? s.narrow : s.roll) : styles.sheet}
      data-paper={paper.id}
      lang={paper.language}
    >
      {paper.isDraft && <p className={s.draft}>{say('draftMark')}</p>}
      {/* A roll has no margins, where sheets have it. */}
      {isRoll && paper.isSample && <p className={s.quiet}>{say('sampleMark')}</p>}
      {drawn(across)}
      {inColumns.length > 0 && <div className={s.columns}>{drawn(inColumns)}</div>}
      {paper.goesTo === 'house' && !paper.report && (
        <p className={s.printed}>
          {say('printedBy', { name: paper.printing.byName, when: paper.printing.when })}
        </p>
      )}
    </article>
  );
  if (!paper.report) return blocks;
  const { report, forHouse, leftOut } = paper;
  return <OfReport {...{ report, forHouse, leftOut, pictureOf }}>{blocks}</OfReport>;
}

function OneBlock({ block, paper, isPreview }: { block: PaperBlock; paper: Paper; isPreview: boolean }) {
  switch (block.block) {
    case 'letterhead':
      return <Letterhead paper={paper} {...block} />;
    case 'title':
      return (
        <>
          <h1>{block.text}</h1>
          {block.under && (
            <p className={styles.quiet}>
              <Typed>{block.under}</Typed>
            </p>
          )}
        </>
      );
    case 'heading':
      return <h2 className={s.heading}>{block.text}</h2>;
    case 'paragraph':
      return (
        <p className={s[block.look]}>
          <Typed>{block.text}</Typed>
        </p>
      );
    case 'facts':
      return <FactsBlock {...block} />;
    case 'list':
      return <ListBlock {...block} />;
    case 'table':
      return <TableBlock {...block} />;
    case 'own':
      if (block.text.trim() === '') return isPreview ? <p className={s.toWrite}>{block.label}</p> : null;
      return (
        <p className={s.plain}>
          <Typed>{block.text}</Typed>
        </p>
      );
    case 'sign':
      return (
        <div className={styles.signatures}>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'write':
      return (
        <div className={s.write}>
          <p>{block.label}</p>
          {Array.from({ length: block.lines }, (_, at) => (
            <div key={at} className={s.line} />
          ))}
        </div>
      );
    case 'tick':
      return (
        <div className={s.tick}>
          <p>{block.label}</p>
          <ul>
            {block.options.map((option) => (
              <li key={option}>
                <span className={s.box} aria-hidden="true" />
                {option}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'part':
      return <ReportPart part={block.part} />;
  }
}
