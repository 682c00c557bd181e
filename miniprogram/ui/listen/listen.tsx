import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { LiveRegion } from '../live-region/live-region';
import { Press } from '../native/controls';
import { Box } from '../native/structure';
import { Words } from '../native/text';
import { cutIntoChunks } from './chunks';
import { canSpeak, hush, linesOf, speak } from './speech';

type Listening = 'silent' | 'speaking' | 'paused';

const words: Record<Listening, string> = { silent: '听一听', speaking: '先停下', paused: '接着听' };
const noVoice = '这里还不能朗读。可以打开手机的读屏功能。';

/**
 * The button at the top of every page that has the page read aloud. Reading only ever starts when the button
 * is pressed; pressing it again pauses.
 */
export function useListen(textId: string): { button: ReactNode; answer: ReactNode } {
  const [listening, setListening] = useState<Listening>('silent');
  const [unable, setUnable] = useState(false);
  const rest = useRef<string[]>([]);

  const speakRest = useCallback(() => {
    const [chunk] = rest.current;
    if (chunk === undefined) {
      setListening('silent');
      return;
    }
    setListening('speaking');
    speak(chunk, () => {
      rest.current.shift();
      speakRest();
    });
  }, []);

  const fallSilent = useCallback(() => {
    rest.current = [];
    setListening('silent');
    hush();
  }, []);
  useDidHide(fallSilent);
  useEffect(() => hush, []);

  const press = async (): Promise<void> => {
    if (listening === 'speaking') {
      hush();
      setListening('paused');
      return;
    }
    if (!(await canSpeak())) {
      setUnable(true);
      return;
    }
    if (listening === 'silent') rest.current = cutIntoChunks(linesOf(textId));
    speakRest();
  };

  return {
    button: (
      <Press className="listen" onPress={() => void press()}>
        <Icon name={listening === 'speaking' ? 'pause' : 'speaker'} className="listen-icon" />
        <Words>{words[listening]}</Words>
      </Press>
    ),
    answer: (
      <LiveRegion seen>
        {unable ? <Box className="listen-answer tone--waiting">{noVoice}</Box> : null}
      </LiveRegion>
    ),
  };
}
