import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { LONG_WAIT, useAnnouncement } from '../announced/announcements';
import type { IconName } from '../icon/icon';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import { WholeWords } from '../whole/whole-words';

export interface ButtonProps {
  /** The words on the button: what will happen. */
  children: string;
  /** A promise keeps the button busy until it settles, so that a second tap does nothing. */
  onPress: () => void | Promise<void>;
  /** Each page has one primary button, at its end. */
  look?: 'primary' | 'secondary' | 'quiet';
  icon?: IconName;
  /** Shows the button as busy for a reason that the page knows. */
  busy?: boolean;
  /** The words on the button while it is busy. */
  busyWords?: string;
  /** Whether a screen reader is told of a long wait. */
  isBusySaid?: boolean;
  /**
   * A longer accessible name, where several buttons of a page have the same words. It must contain the words.
   */
  label?: string;
  /** Id of the button, with which a program can return the focus to it. */
  id?: string;
  /** For a button that opens something: whether it is open. */
  expanded?: boolean;
}

/** A button. It is never greyed out: where something is missing, pressing it says what is missing. */
export function Button({
  children,
  onPress,
  look = 'primary',
  icon,
  busy = false,
  busyWords = '请稍等…',
  isBusySaid = true,
  label,
  id,
  expanded,
}: ButtonProps): ReactNode {
  const running = useRef(false);
  const mounted = useRef(true);
  const [working, setWorking] = useState(false);
  const waiting = busy || working;

  useAnnouncement(waiting && isBusySaid ? busyWords : null, LONG_WAIT);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const press = async (): Promise<void> => {
    // The state changes only with the next render, and two taps can happen within one render, so a ref
    // decides.
    if (running.current) return;
    running.current = true;
    try {
      const outcome = onPress();
      if (outcome) {
        setWorking(true);
        await outcome;
      }
    } finally {
      running.current = false;
      if (mounted.current) setWorking(false);
    }
  };

  return (
    <Box className={`button-place button-place--${look}`}>
      <Press
        id={id}
        className={`button button--${look} ${waiting ? 'button--waiting' : ''}`}
        label={waiting ? undefined : label}
        idle={waiting}
        expanded={expanded}
        onPress={() => void press()}
      >
        {icon && !waiting ? <Icon name={icon} className="button-icon" /> : null}
        <Words className="button-words">
          <WholeWords>{waiting ? busyWords : children}</WholeWords>
        </Words>
      </Press>
    </Box>
  );
}
