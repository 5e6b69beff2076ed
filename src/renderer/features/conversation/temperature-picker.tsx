// The four words, one press each; the keys stand on them.
import { say } from '../../messages/say';
import { TemperatureWords } from '../../ui/index';
import { setTemperature, temperatureWords, useTemperature, wordOf } from './temperature';

export function TemperaturePicker({ hasKeys = true }: { hasKeys?: boolean }) {
  const degrees = useTemperature();
  return (
    <TemperatureWords
      label={say('temperature')}
      options={temperatureWords.map(({ value, key }, index) => ({
        value,
        label: say(key),
        ...(hasKeys ? { keyHint: `Alt ${index + 1}` } : {}),
      }))}
      value={degrees}
      current={degrees === null ? null : wordOf(degrees).value}
      onChange={setTemperature}
    />
  );
}

/** "Temperature of the conversation: 80 degrees, hot": the whole sentence for screen readers. */
export function temperatureLabel(degrees: number | null): string {
  if (degrees === null) return say('temperatureIsUnset');
  return say('temperatureIs', { degrees, word: say(wordOf(degrees).key).toLowerCase() });
}
