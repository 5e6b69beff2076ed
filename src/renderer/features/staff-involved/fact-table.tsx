// The facts of one aspect side by side. Narrow screens stack each fact under its own line.
import type { Fact } from '#domain/incident/state/staff-heard';
import { say } from '../../messages/say';
import { Button, Pill, type Tone } from '../../ui/index';
import { Attached } from '../conversation/attachments/index';
import { useIncident } from '../conversation/conversation-store';
import s from './fact-table.module.css';

interface FactTableProps {
  caption: string;
  facts: readonly Fact[];
  /** The fact that is being changed below. */
  open: string | null;
  onOpen: (fact: string | null) => void;
}

const tones: Record<Fact['agreed'], Tone> = { agreed: 'accent', notAgreed: 'amber', notKnown: 'neutral' };

export function FactTable({ caption, facts, open, onOpen }: FactTableProps) {
  const { staff } = useIncident();
  const roleOf = (person: string) => staff.find(({ id }) => id === person)?.role ?? say('aColleague');
  return (
    <table className={s.table}>
      <caption className={s.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('fact.what')}</th>
          <th scope="col">{say('fact.customer')}</th>
          <th scope="col">{say('fact.staff')}</th>
          <th scope="col">{say('fact.evidence')}</th>
          <th scope="col">{say('fact.agreed')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row" dir="auto">
              {fact.text}
            </th>
            <td dir="auto" data-label={say('fact.customer')}>
              {fact.customer || say('fact.blank')}
            </td>
            <td dir="auto" data-label={say('fact.staff')}>
              {fact.staff.length === 0
                ? say('fact.blank')
                : fact.staff.map(({ person, text }) => (
                    <p key={person}>{say('fact.version', { role: roleOf(person), text })}</p>
                  ))}
            </td>
            <td dir="auto" data-label={say('fact.evidence')}>
              {[fact.evidence.text, fact.evidence.ref].filter(Boolean).join(' · ') || say('fact.blank')}
              <Attached fact={fact.id} />
            </td>
            <td data-label={say('fact.agreed')}>
              <Pill tone={tones[fact.agreed]} look="outlined">
                {say(`agreed.${fact.agreed}`)}
              </Pill>
              {fact.earlier.length > 0 && (
                <p className={s.earlier}>{say('earlierVersions', { count: fact.earlier.length })}</p>
              )}
            </td>
            <td>
              <Button
                variant="quiet"
                size="bar"
                isExpanded={open === fact.id}
                label={say('changeFact', { about: fact.text })}
                onPress={() => onOpen(open === fact.id ? null : fact.id)}
              >
                {say('changeRow')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
