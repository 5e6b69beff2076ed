import { may } from '#domain/shift/who-may';
import { useShop } from '../../app/desk-state';
import { say } from '../../messages/say';
import { Button, Card, Quiet, SectionHeading, Stack } from '../../ui/index';
import { useDue } from './use-due';

const enough = 20;

/** For managers, on the desk: something was kept long enough. It waits for as long as they like. */
export function DueReminder({ onLook }: { onLook: () => void }) {
  const { person } = useShop();
  if (!person || !may(person.role, 'erase')) return null;
  return <Reminder onLook={onLook} />;
}

function Reminder({ onLook }: { onLook: () => void }) {
  const { list } = useDue(enough);
  const free = list?.due.filter(({ hold }) => !hold) ?? [];
  if (!list || free.length === 0) return null;
  const count = list.isMore ? enough + 1 : free.length;
  const more = list.isMore ? `${free.length}+` : String(free.length);
  const isSomeOf = free.some(({ part }) => part === 'special');
  const title = isSomeOf ? say('keptDueSome') : say('keptDue', { count, more });
  return (
    <Card label={title}>
      <Stack gap={12}>
        <SectionHeading size="normal">{title}</SectionHeading>
        <Quiet>{say('keptDueBelow')}</Quiet>
        <div>
          <Button size="bar" onPress={onLook}>
            {say('keptLook')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
