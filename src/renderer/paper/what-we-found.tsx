import type { FindingRow } from '#domain/report/report-model';
import { useOnPaper } from './on-paper';
import { say } from './say';
import { Section, Typed } from './section';
import styles from './sheet.module.css';

export function WhatWeFound() {
  const { findings } = useOnPaper().report;
  if (findings.length === 0) return null;
  return (
    <Section title={say('found')}>
      {findings.map((finding) => (
        <p key={finding.id} className={styles.line}>
          <Typed>
            {[
              say('finding', { aspect: finding.label, fault: say('fault', { fault: finding.fault }) }),
              basisWords(finding),
            ].join(' ')}
          </Typed>
        </p>
      ))}
    </Section>
  );
}

function basisWords({ basis }: FindingRow): string {
  if (basis.kind === 'judgment') return ended(say('judgment', { reason: basis.reason }));
  const { clause, title, version } = basis;
  return ended(say(clause ? 'policy' : 'policyWithoutClause', { clause, title, version }));
}

/** A sentence typed without its full stop gets one. */
function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence.trim()) ? sentence : `${sentence}.`;
}
