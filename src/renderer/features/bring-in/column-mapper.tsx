import type { TableChosen } from '#contract/bring-in';
import { fields, mayRepeat, type DayOrder, type Field, type Mapping } from '#domain/bring-in/fields';
import { say } from '../../messages/say';
import { Notice, Quiet, SectionHeading, SelectField, Stack } from '../../ui/index';
import { whatIsMissing } from './what-is-missing';
import s from './bring-in.module.css';

interface Props {
  columns: TableChosen['columns'];
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
}

/** One line a column: its heading, some of its cells, and what it is. */
export function ColumnMapper({ columns, mapping, onMap }: Props) {
  const missing = whatIsMissing(mapping);
  return (
    <Stack gap={16}>
      <SectionHeading>{say('columnsTitle')}</SectionHeading>
      <Quiet>{say('columnsHint')}</Quiet>
      <ul className={s.columns}>
        {columns.map(({ heading, samples }, at) => (
          <li key={at} className={s.column}>
            <SelectField
              label={heading || say('columnNumber', { number: at + 1 })}
              hint={
                samples.length > 0
                  ? say('columnSamples', { samples: samples.join(' · ') })
                  : say('columnEmpty')
              }
              emptyLabel={say('column.out')}
              options={fields.map((value) => ({ value, label: say(`column.${value}`) }))}
              value={mapping.columns[at] ?? ''}
              onChange={(value) => onMap(withColumn(mapping, at, (value || null) as Field | null))}
            />
          </li>
        ))}
      </ul>
      <SelectField
        label={say('dayOrder')}
        options={(['dayFirst', 'monthFirst'] as const).map((value) => ({
          ...{ value, label: say(`dayOrder.${value}`) },
        }))}
        value={mapping.order}
        onChange={(order) => onMap({ ...mapping, order: order as DayOrder })}
        width="half"
      />
      {missing && <Notice isLive>{say('columnsMissing', { what: missing })}</Notice>}
    </Stack>
  );
}

/** A field that has one column only is taken from the column that had it. */
export function withColumn(mapping: Mapping, at: number, field: Field | null): Mapping {
  const columns = mapping.columns.map((one, other) => {
    if (other === at) return field;
    return one !== null && one === field && !mayRepeat.has(one) ? null : one;
  });
  return { ...mapping, columns };
}
