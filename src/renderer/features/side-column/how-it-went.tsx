// The small kettle with its trace; once they had said it all it asks for the temperature again, in one press (2.4).
import { say } from '../../messages/say';
import { Kettle, Quiet, TemperatureNow, TemperatureTrace } from '../../ui/index';
import { useIncident } from '../conversation/conversation-store';
import { nudgeTemperature, useTemperature, wordOf } from '../conversation/temperature';
import { temperatureLabel, TemperaturePicker } from '../conversation/temperature-picker';
import s from './how-it-went.module.css';

export function HowItWent() {
  const incident = useIncident();
  const degrees = useTemperature();
  const points = incident.temperature.map((one) => ({
    at: Date.parse(one.at),
    temperature: one.degrees,
  }));
  const peak = Math.max(...points.map(({ temperature }) => temperature), degrees ?? 0);
  const last = incident.temperature.at(-1);
  const isAsked =
    incident.storyFinished !== null &&
    (last === undefined || Date.parse(last.at) < Date.parse(incident.storyFinished.at));
  return (
    <div className={s.went}>
      <div onWheel={(event) => event.deltaY !== 0 && nudgeTemperature(event.deltaY < 0 ? 5 : -5)}>
        <TemperatureNow
          kettle={<Kettle size="small" temperature={degrees} word="" label={temperatureLabel(degrees)} />}
          trace={
            degrees === null ? (
              <Quiet>{say('temperatureUnset')}</Quiet>
            ) : (
              <TemperatureTrace
                points={points}
                label={say('temperatureTrace', { degrees, peak })}
                word={say(wordOf(degrees).key)}
                note={say('peak', { peak })}
              />
            )
          }
        />
      </div>
      {isAsked && (
        <div className={s.asked}>
          <Quiet>{say('howIsItNow')}</Quiet>
          <TemperaturePicker hasKeys={false} />
        </div>
      )}
    </div>
  );
}
