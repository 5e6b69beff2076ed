import s from './marked-text.module.css';

export interface MarkedTextProps {
  text: string;
  /** Places to highlight, in order: from, to. */
  marks: readonly (readonly [number, number])[];
}

/** Words around a hit, with what was found standing out by weight and underline as well as by colour. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    <>
      {marks.map(([from, to], at) => (
        <span key={from}>
          {text.slice(ends[at], from)}
          <mark className={s.mark}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
