// The kettle and its four words; where customers can see, a plain number and nothing that tells what it is.
import { useQuiet } from '../../app/manner';
import { say } from '../../messages/say';
import { Kettle, PlainTemperature, Stack } from '../../ui/index';
import { nudgeTemperature, useTemperature, wordOf } from '../conversation/temperature';
import { temperatureLabel, TemperaturePicker } from '../conversation/temperature-picker';
import s from './listening-side.module.css';

export function ListeningSide() {
  const customersCanSee = useQuiet();
  const degrees = useTemperature();
  const label = temperatureLabel(degrees);
  if (customersCanSee)
    return (
      <PlainTemperature value={degrees === null ? '–' : String(degrees)} keyHint="Alt 1–4" label={label} />
    );
  return (
    <Stack gap={40}>
      <div
        className={s.stove}
        onWheel={(event) => event.deltaY !== 0 && nudgeTemperature(event.deltaY < 0 ? 5 : -5)}
      >
        <Kettle
          temperature={degrees}
          word={degrees === null ? say('temperatureUnset') : say(wordOf(degrees).key)}
          label={label}
        />
      </div>
      <TemperaturePicker />
    </Stack>
  );
}
