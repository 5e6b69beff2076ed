// K8: everything we hold about one person, as they get it. What isn't in it stands at the end, with why.
import type { PaperPage } from '#contract/paper';
import { packParts, type PackLine } from '#domain/person-pack/pack-lines';
import type { PackCase } from '#domain/person-pack/person-pack';
import { packWords } from '#domain/person-pack/words.en';
import { PaperTime } from '#domain/paper/paper-time';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

type PackPage = Extract<PaperPage, { kind: 'pack' }>;

export function PackSheet({ branch, pack, printing }: PackPage) {
  const time = new PaperTime('en', branch.zone, printing.at);
  return (
    <main className={styles.sheet}>
      <p className={styles.strong}>{branch.name}</p>
      <p className={styles.quiet}>{branch.address}</p>
      <h1>{packWords.title}</h1>
      <p className={styles.quiet}>
        {packWords.gathered(branch.name, printing.byName, time.full(printing.at))} ·{' '}
        {packWords.cases(pack.cases.length)}
      </p>
      {pack.cases.map((one) => (
        <OneCase key={one.incident} one={one} />
      ))}
      <Section title={packWords.leftOutTitle}>
        <ul className={styles.list}>
          {pack.leftOut.map(({ why, count }) => (
            <li key={why}>{packWords.leftOut[why](count ?? 0)}</li>
          ))}
        </ul>
      </Section>
    </main>
  );
}

function OneCase({ one }: { one: PackCase }) {
  const time = new PaperTime('en', one.zone, one.receivedAt ?? '');
  const title = one.reference ?? packWords.unnamed;
  return (
    <Section title={one.receivedAt ? `${title} · ${time.full(one.receivedAt)}` : title}>
      {packParts.map((part) => {
        const lines = one.lines.filter((line) => line.part === part);
        return lines.length > 0 && <OnePart key={part} title={packWords.parts[part]} lines={lines} />;
      })}
    </Section>
  );
}

function OnePart({ title, lines }: { title: string; lines: readonly PackLine[] }) {
  return (
    <table className={styles.facts}>
      <caption className={styles.caption}>{title}</caption>
      <tbody>
        {lines.map(({ id, label, text }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              <Typed>{text}</Typed>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
