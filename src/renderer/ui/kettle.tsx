import { useId } from 'react';
import { classNames } from './class-names';
import { heatOf, kettleLevel, onScale, steamWisps } from './kettle-level';
import s from './kettle.module.css';

export interface KettleProps {
  /** 30–100 °C; null while nobody has set it. */
  temperature: number | null;
  /** The word that goes with it, or what unset says. Shown in the large kettle only. */
  word: string;
  /** The whole sentence for screen readers. */
  label: string;
  size?: 'large' | 'small';
}

const body = 'M62 98 Q125 68 187 98 L202 226 Q203 248 181 248 L68 248 Q46 248 47 226 Z';
const spout = 'M50 197 L16 110 L37 104 L56 139';
const handle = 'M194 138 C236 138 232 208 201 207';
const lid = 'M111 80 Q125 66 139 80';
const wisps = [101, 125, 150].map((x) => `M${x} 56 C${x - 14} 34 ${x + 14} 32 ${x} 10`);
const base = 246;
const brim = 78;
const middle = 125;

/** The temperature of the conversation: a level, a colour, a number and a word, so that colour never stands alone. */
export function Kettle({ temperature, word, label, size = 'large' }: KettleProps) {
  const clip = useId();
  const isLarge = size === 'large';
  const degrees = onScale(temperature);
  const level = kettleLevel(temperature) * (base - brim);
  const steam = isLarge ? steamWisps(temperature) : 0;
  return (
    <svg
      className={classNames(s.kettle, s[size], s[heatOf(temperature)])}
      viewBox={isLarge ? '10 4 220 250' : '10 68 220 184'}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <path d={body} />
      </clipPath>
      {wisps
        .filter((_, index) => steam === 3 || (steam === 1 && index === 1))
        .map((d) => (
          <path key={d} className={s.steam} d={d} />
        ))}
      <path className={s.spout} d={spout} />
      <path className={s.vessel} d={body} />
      {level > 0 && (
        <g clipPath={`url(#${clip})`}>
          <rect className={s.water} x="40" y={base - level} width="170" height={level + 6} />
          <Surface y={base - level} thickness={isLarge ? 5 : 6} texts={isLarge ? largeTexts : smallTexts} />
        </g>
      )}
      <path className={s.outline} d={body} />
      <path className={s.outline} d={handle} />
      <path className={s.outline} d={lid} />
      {isLarge && <Writing degrees={degrees} word={word} />}
      {!isLarge && (
        <text className={s.smallNumber} x="126" y="203">
          {degrees === null ? '' : `${degrees}°`}
        </text>
      )}
    </svg>
  );
}

/** Rows of writing, top and bottom, and half their width. */
type TextBand = { top: number; bottom: number; half: number };
const largeTexts: TextBand[] = [
  { top: 138, bottom: 185, half: 56 },
  { top: 194, bottom: 230, half: 58 },
];
const smallTexts: TextBand[] = [{ top: 152, bottom: 206, half: 62 }];

/** The water's line, which leaves room where the number or the word stands. */
function Surface({ y, thickness, texts }: { y: number; thickness: number; texts: TextBand[] }) {
  const met = texts.find((text) => y + thickness > text.top && y < text.bottom);
  const half = met?.half ?? 0;
  const sides = half === 0 ? [[40, 210]] : [[40, middle - half], [middle + half, 210]]; // prettier-ignore
  return sides.map(([from = 0, to = 0]) => (
    <rect key={from} className={s.line} x={from} y={y} width={to - from} height={thickness} />
  ));
}

function Writing({ degrees, word }: { degrees: number | null; word: string }) {
  if (degrees === null) {
    return (
      <text className={s.word} x="125" y="188">
        {word}
      </text>
    );
  }
  return (
    <>
      <text className={s.number} x="126" y="181">
        {degrees}°
      </text>
      <text className={s.word} x="125" y="221">
        {word}
      </text>
    </>
  );
}
