import { useState } from 'react';
import type { ReactNode } from 'react';
import { dueText } from '../../../shared/calendar/day.text';
import { clockText } from '../../../shared/request/request.text';
import { Button } from '../../ui/button/button';
import { useElementId } from '../../ui/element-id';
import { focusOn } from '../../ui/native/focus';
import { Phone } from '../../ui/phone/phone';
import { Actions, Section, Stack } from '../../ui/stack/stack';
import { Strong } from '../../ui/text/text';
import type { RequestPart } from '../pane/request-contact';
import { asksProxy } from './carry-out';
import { WayForm } from './way-form';
import type { Way } from './ways.text';
import { wayText } from './ways.text';

const ofResponsible: readonly Way[] = [
  'askBack',
  'offer',
  'help',
  'pause',
  'resume',
  'correctReply',
  'hide',
  'show',
];
const ofSupervisor: readonly Way[] = ['urge', 'extend', 'reassign'];

export interface WaysProps extends RequestPart {
  now: string;
}

/**
 * The ways that the responsible cadre needs now and then, and those that a cadre of the place carries out on
 * the person's word. They stand behind one button, so that the reply is the main thing on the page.
 */
export function MoreWays(props: WaysProps): ReactNode {
  const [open, setOpen] = useState(false);
  const ways = ofResponsible.filter((way) => props.request.may.includes(way));
  if (ways.length === 0) return null;
  // A cadre who can only hide or show the request has no reply beside these buttons, so they stand open.
  if (ways.every(asksProxy)) return <WayButtons {...props} ways={ways} />;
  return (
    <Stack>
      <Button
        look="secondary"
        icon={open ? undefined : 'plus'}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        更多办法
      </Button>
      {open ? <WayButtons {...props} ways={ways} /> : null}
    </Stack>
  );
}

/** What the supervising post can do. It stands open, because the supervisor opens the page for it. */
export function SupervisorWays(props: WaysProps): ReactNode {
  const ways = ofSupervisor.filter((way) => props.request.may.includes(way));
  if (ways.length === 0) return null;
  return (
    <Section title="督办">
      <Late {...props} />
      <WayButtons {...props} ways={ways} />
    </Section>
  );
}

/** Who is late with what, by how many days, and the number to call them. */
function Late({ request: { due, cadre }, now }: Pick<WaysProps, 'request' | 'now'>): ReactNode {
  if (due === null || due.at >= now) return null;
  const who = cadre.name ?? cadre.title;
  return (
    <>
      <Strong>{`${who}：${clockText[due.clock].cadre}${dueText(due.at, now).words}`}</Strong>
      <Phone number={cadre.phone} who={who} />
    </>
  );
}

/**
 * Buttons that each open a form in place, one form at a time. When a form is closed, the focus returns to its
 * button.
 */
export function WayButtons({ ways, ...part }: WaysProps & { ways: readonly Way[] }): ReactNode {
  const [chosen, setChosen] = useState<Way | null>(null);
  const id = useElementId();
  const shown = chosen !== null && ways.includes(chosen) ? chosen : null;
  const close = (): void => {
    if (shown !== null) focusOn(`${id}-${shown}`);
    setChosen(null);
  };
  return (
    <>
      <Actions>
        {ways.map((way) => (
          <Button
            key={way}
            id={`${id}-${way}`}
            look="secondary"
            expanded={way === shown}
            onPress={() => setChosen(way === shown ? null : way)}
          >
            {wayText[way].word}
          </Button>
        ))}
      </Actions>
      {shown === null ? null : <WayForm key={shown} {...part} way={shown} onClose={close} />}
    </>
  );
}
