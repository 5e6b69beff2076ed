// Why something was parked, in the playbook's words: the record keeps the reason's id.
import { useEffect, useState } from 'react';
import { ask } from '../../app/bridge';

export function useParkReasons(): ReadonlyMap<string, string> {
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void ask('playbook.read', {}).then((answer) => {
      if (answer.ok) setReasons(new Map(answer.value.parkReasons.map(({ id, label }) => [id, label])));
    });
  }, []);
  return reasons;
}
