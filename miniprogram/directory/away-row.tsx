import type { ReactNode } from 'react';
import { beijingDay } from '../../shared/calendar/calendar';
import { dayText } from '../../shared/calendar/day.text';
import type { Session } from '../session/session';
import { goTo } from '../ui/go';
import { ListRow } from '../ui/list-row/list-row';

/**
 * A cadre's own absence from a post: until when it lasts, and the button that ends it. Another cadre works at
 * the desk meanwhile.
 */
export function AwayRow({ away, now }: Pick<Session, 'away' | 'now'>): ReactNode {
  const until = away
    .map(({ title, untilOn }) => `${title}，到${dayText(untilOn, beijingDay(now))}`)
    .join('；');
  return (
    <ListRow
      icon="clock"
      title="您在请假"
      detail={`${until}。想早点回来，可以在这里改。`}
      onPress={() => void goTo('/staff/posts/index')}
    />
  );
}
