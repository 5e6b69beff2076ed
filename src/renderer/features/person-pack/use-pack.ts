// The pack as it is being checked: which lines stay out, and what it would look like as it stands.
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { useAnswer } from '../../app/use-answer';

export function usePack(id: string) {
  const [withHealth, setWithHealth] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);
  const { value: pack, refusal } = useAnswer('person.pack', { id, withHealth });
  return {
    ...{ pack, refusal, without, withHealth, setWithHealth },
    isOut: (line: string) => without.includes(line),
    keepOut: (line: string, isOut: boolean) =>
      setWithout(isOut ? [...without, line] : without.filter((one) => one !== line)),
    give: (how: 'pdf' | 'dialog') => ask('person.givePack', { id, how, withHealth, without: [...without] }),
  };
}
