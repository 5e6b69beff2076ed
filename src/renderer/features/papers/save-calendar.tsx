import { CalendarPlus } from 'lucide-react';
import { ask } from '../../app/bridge';
import { Told, useTold } from '../../app/told';
import { say } from '../../messages/say';
import { Button, Cluster, Quiet } from '../../ui/index';

/** Promises of one complaint, or of my day, as a file for the calendar that somebody keeps anyway. */
export function SaveCalendar({ of }: { of: string | null }) {
  const told = useTold();
  async function save() {
    const answer = await ask('calendar.save', { of });
    if (!answer.ok) return told.refuse(answer.refusal);
    const { file, entries } = answer.value;
    told.tell(file === null ? null : say('calendarSaved', { file, entries }));
  }
  return (
    <Cluster gap={16}>
      <Button variant="quiet" icon={<CalendarPlus />} onPress={() => void save()}>
        {say(of === null ? 'calendarOfDay' : 'calendarOfOne')}
      </Button>
      <Quiet>{say('calendarHint')}</Quiet>
      <Told words={told.words} />
    </Cluster>
  );
}
