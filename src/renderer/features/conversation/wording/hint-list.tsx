// Hints as a person sees them: what was found, what could stand there, one reason. Both answers are equally easy.
import type { Hint } from '#domain/wording/find-hints';
import { say } from '../../../messages/say';
import { Button, Quiet } from '../../../ui/index';
import { shippedWording } from './shipped-wording';
import s from './hint-list.module.css';

/** More at once would read like a marked school essay. */
const shownAtOnce = 2;

interface Props {
  hints: readonly Hint[];
  onUse: (hint: Hint) => void;
  onLeave: (hint: Hint) => void;
}

export function HintList({ hints, onUse, onLeave }: Props) {
  const more = hints.length - shownAtOnce;
  return (
    <>
      <ul className={s.hints}>
        {hints.slice(0, shownAtOnce).map((hint) => (
          <OneHint key={`${hint.rule}-${hint.from}`} {...{ hint, onUse, onLeave }} />
        ))}
      </ul>
      {more > 0 && <Quiet>{say('hintMore', { count: more })}</Quiet>}
    </>
  );
}

function OneHint({ hint, onUse, onLeave }: { hint: Hint } & Pick<Props, 'onUse' | 'onLeave'>) {
  const { found, instead, kind, why } = hint;
  return (
    <li className={s.hint}>
      <div className={s.words}>
        <p className={s.what}>
          <strong>{shippedWording().kinds[kind].title}</strong>{' '}
          <span dir="auto">{say('hintFound', { found })}</span>
        </p>
        <p className={s.instead}>{instead === '' ? say('hintOut') : say('hintInstead', { instead })}</p>
        <p className={s.why}>{why}</p>
      </div>
      <div className={s.answers}>
        <Button
          size="bar"
          label={instead === '' ? say('hintTakeOutOf', { found }) : say('hintUseOf', { instead })}
          onPress={() => onUse(hint)}
        >
          {say(instead === '' ? 'hintTakeOut' : 'hintUse')}
        </Button>
        <Button
          variant="quiet"
          size="bar"
          label={say('hintLeaveOf', { found })}
          onPress={() => onLeave(hint)}
        >
          {say('hintLeave')}
        </Button>
      </div>
    </li>
  );
}
