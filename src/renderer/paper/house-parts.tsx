// On a manager's copy and on no other: how warm the conversation was (2.4), and who has read and printed the report.
import { tracePath, traceSpots } from '../ui/trace-path';
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section } from './section';
import styles from './house-parts.module.css';
import sheet from './sheet.module.css';

const width = 640;
const height = 110;

/** A line from the first reading to the last, and the same as a table: a picture alone tells nobody what was said. */
export function TemperatureTrace() {
  const { forHouse, time } = useOnPaper();
  const temperature = forHouse?.temperature;
  if (!temperature) return null;
  const { points, start, peak, end } = temperature;
  const spots = traceSpots(
    points.map(({ at, degrees }) => ({ at: Date.parse(at), temperature: degrees })),
    width,
    height,
  );
  return (
    <Section title={say('temperature')}>
      <p>{say('temperatureInAll', { start, peak, end })}</p>
      <svg
        className={styles.trace}
        viewBox={`-26 -8 ${width + 66} ${height + 24}`}
        role="img"
        aria-label={say('temperatureInAll', { start, peak, end })}
      >
        {[30, 60, 90].map((degrees) => {
          const y = height * (1 - (degrees - 30) / 70);
          return (
            <g key={degrees}>
              <line className={styles.grid} x1="0" x2={width} y1={y} y2={y} />
              <text className={styles.scale} x="-6" y={y + 4} textAnchor="end">
                {degrees}
              </text>
            </g>
          );
        })}
        <path className={styles.path} d={tracePath(spots)} />
        {spots.map((spot, at) => (
          <g key={at}>
            <circle cx={spot.x} cy={spot.y} r="3.5" />
            <text className={styles.scale} x={spot.x + 7} y={spot.y - 5}>
              {points[at]?.degrees}
            </text>
          </g>
        ))}
      </svg>
      <table className={sheet.rows}>
        <thead>
          <tr>
            <th scope="col">{say('temperatureWhen')}</th>
            <th scope="col">{say('temperatureDegrees')}</th>
            <th scope="col">{say('temperatureAfter')}</th>
            <th scope="col">{say('temperatureBy')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, degrees, after, byName }, index) => (
            <tr key={index}>
              <td>{time.short(at)}</td>
              <td>{say('degrees', { degrees })}</td>
              <td dir="auto">{after || say('nothing')}</td>
              <td>{byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function ReadAndPrinted() {
  const { forHouse, time, report } = useOnPaper();
  if (!forHouse || forHouse.readAndPrinted.length === 0) return null;
  return (
    <Section title={say('readAndPrinted')}>
      <table className={sheet.facts}>
        <tbody>
          {forHouse.readAndPrinted.map(({ did, byName, at, copies }, index) => (
            <tr key={index}>
              <th scope="row">{say(`did.${did}`, { copies })}</th>
              <td>{say('by', { name: byName, when: time.full(at) })}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('did.thisCopy')}</th>
            <td>{say('by', { name: report.copy.byName, when: time.full(report.copy.at) })}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
