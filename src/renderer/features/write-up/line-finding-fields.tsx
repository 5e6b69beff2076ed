// What was found on one line, and what that rests on. With one line alone its name needn't be said again.
import { Controller } from 'react-hook-form';
import { mayFind } from '#domain/incident/serious-rules';
import { say } from '../../messages/say';
import { Button, Cluster, SectionHeading, SelectField, Stack } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { KeptText } from '../conversation/kept-fields';
import { usePlaybook } from '../conversation/playbook-store';
import type { LineNumber } from './line-findings';
import type { useWriteUp } from './use-write-up';

type WriteUp = Pick<ReturnType<typeof useWriteUp>, 'form' | 'lines' | 'sameAsFirst'>;

export function LineFindings({ form, lines, sameAsFirst }: WriteUp) {
  if (lines.length <= 1) return <Fields form={form} at={0} />;
  return lines.map(({ at, line }) => (
    <section key={at} aria-label={line}>
      <Stack gap={12}>
        <Cluster gap={12}>
          <SectionHeading level={2} size="small">
            {line}
          </SectionHeading>
          {at > 0 && (
            <Button
              variant="quiet"
              size="bar"
              label={say('sameAsFirstOn', { line })}
              onPress={() => sameAsFirst(at)}
            >
              {say('sameAsFirst')}
            </Button>
          )}
        </Cluster>
        <Fields form={form} at={at} />
      </Stack>
    </section>
  ));
}

function Fields({ form, at }: Pick<WriteUp, 'form'> & { at: LineNumber }) {
  const { faults } = usePlaybook();
  const incident = useIncident();
  return (
    <>
      <Controller
        control={form.control}
        name={`fault${at}`}
        render={({ field }) => (
          <SelectField
            {...field}
            label={say('writeUpFound')}
            options={faults
              .filter(({ id }) => id === field.value || mayFind(incident, id))
              .map(({ id, label }) => ({ value: id, label }))}
          />
        )}
      />
      <KeptText form={form} name={`why${at}`} isStaffNote label={say('writeUpWhy')} max={2000} />
    </>
  );
}
