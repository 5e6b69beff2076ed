import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { ask } from '../../app/bridge';
import { refused } from '../../messages/refused';
import { say } from '../../messages/say';
import { Button, Cluster, Notice, Quiet } from '../../ui/index';

/** Promises of one complaint, or of my day, as a file for the calendar that somebody keeps anyway. */
export function SaveCalendar({ of }: { of: string | null }) {
  const [told, setTold] = useState<{ tone: 'info' | 'red'; text: string } | null>(null);
  async function save() {
    const answer = await ask('calendar.save', { of });
    if (!answer.ok) return setTold({ tone: 'red', text: refused(answer.refusal) });
    const { file, entries } = answer.value;
    setTold(file === null ? null : { tone: 'info', text: say('calendarSaved', { file, entries }) });
  }
  return (
    <Cluster gap={16}>
      <Button variant="quiet" icon={<CalendarPlus />} onPress={() => void save()}>
        {say(of === null ? 'calendarOfDay' : 'calendarOfOne')}
      </Button>
      <Quiet>{say('calendarHint')}</Quiet>
      {told && (
        <Notice tone={told.tone} isLive>
          {told.text}
        </Notice>
      )}
    </Cluster>
  );
}
