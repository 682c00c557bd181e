import type { ReactNode } from 'react';
import type { Barred } from '../../device/barred';
import type { Ending } from '../../device/sound/recording';
import { useAnnouncement } from '../announced/announcements';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import { Notice } from '../notice/notice';
import { lengthText } from '../../../shared/media.text';

/** Why nobody is being recorded. */
export type Silent = Barred | Ending | 'nothing';

/** How the recording of somebody who speaks stands, and the ways to begin and to end it. */
export interface Speaking {
  readonly state: 'silent' | 'starting' | 'speaking' | 'stopping';
  /** Why it is silent: it could not begin, or it ended; `nothing` where it ended and no sound was kept. */
  readonly because: Silent | null;
  /** Seconds since it began. */
  readonly seconds: number;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface RecorderProps {
  speaking: Speaking;
  /** The words on the button that starts: 说一段, 接着说. */
  startWords: string;
  /** Whether recording is the main action of the page. */
  main: boolean;
  /** Whether there is no room for more. */
  full: boolean;
}

const stateWords: Readonly<Record<Exclude<Speaking['state'], 'silent'>, string>> = {
  starting: '正在打开麦克风',
  speaking: '正在录，请说',
  stopping: '正在存',
};

/** What it means when a recording stopped or did not start by itself, and what to do. */
const becauseWords: Readonly<Record<Exclude<Silent, 'asked'>, string>> = {
  privacy: '没同意隐私说明，还不能录音。过一会儿再按一次，点“同意”。写字也一样。',
  denied: '没让用麦克风。请在手机设置里允许，再按一次。写字也一样。',
  unavailable: '这里录不了音。请写字，或者打电话说。',
  interrupted: '录音被打断了。前面说的都存好了，可以接着说。',
  nothing: '没录上。再按一次，说完了再按停。写字也一样。',
  full: '说满了，都存好了。可以交了。',
};

/**
 * The recorder: one big button, which keeps its place and the focus, and the state in a word and a time. While
 * it records nothing is said, because the voice would be on the recording.
 */
export function Recorder({ speaking, startWords, main, full }: RecorderProps): ReactNode {
  const { state, because, seconds, start, stop } = speaking;
  useAnnouncement(state === 'silent' && because === 'asked' ? '停了，存好了' : null);
  return (
    <Box className="stack stack--near">
      {state === 'silent' ? null : (
        <Box className="recorder">
          <Icon name="microphone" className="recorder-icon" />
          <Box>{stateWords[state]}</Box>
          {state === 'speaking' ? <Words className="recorder-time">{lengthText(seconds)}</Words> : null}
        </Box>
      )}
      {because === null || because === 'asked' ? null : (
        <Notice tone={because === 'full' ? 'done' : 'due'} word={becauseWords[because]} announced />
      )}
      {state === 'silent' && full ? null : (
        <Button
          look={main ? 'primary' : 'secondary'}
          icon={state === 'silent' ? 'microphone' : undefined}
          busy={state === 'starting' || state === 'stopping'}
          isBusySaid={false}
          onPress={state === 'speaking' ? stop : start}
        >
          {state === 'speaking' ? '停' : startWords}
        </Button>
      )}
    </Box>
  );
}
