// The pack as it is being checked: which lines stay out, and what it would look like as it stands.
import { useEffect, useState } from 'react';
import type { Refusal } from '#contract/refusal';
import type { PersonPack } from '#domain/person-pack/person-pack';
import { ask } from '../../app/bridge';

export function usePack(id: string) {
  const [withHealth, setWithHealth] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [pack, setPack] = useState<PersonPack | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask('person.pack', { id, withHealth }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setPack(answer.value);
      else setRefusal(answer.refusal);
    });
    return () => {
      isWanted = false;
    };
  }, [id, withHealth]);
  return {
    ...{ pack, refusal, without, withHealth, setWithHealth },
    isOut: (line: string) => without.includes(line),
    keepOut: (line: string, isOut: boolean) =>
      setWithout(isOut ? [...without, line] : without.filter((one) => one !== line)),
    give: (how: 'pdf' | 'dialog') => ask('person.givePack', { id, how, withHealth, without: [...without] }),
  };
}
