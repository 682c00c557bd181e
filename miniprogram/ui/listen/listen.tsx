import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Words } from '../native/text';
import { cutIntoChunks } from './chunks';
import { hasVoice, hush, linesOf, speak, subscribeToVoices } from './speech';

type Listening = 'silent' | 'speaking' | 'paused';

const words: Record<Listening, string> = { silent: '听一听', speaking: '先停下', paused: '接着听' };

/**
 * Whether there is a voice that can read aloud here. A browser may learn of its voices after the page is drawn.
 */
export function useHasVoice(): boolean {
  return useSyncExternalStore(subscribeToVoices, hasVoice, hasVoice);
}

/**
 * The button at the top of every page that has the page read aloud; null where there is no voice. Reading only
 * ever starts when the button is pressed; pressing it again pauses.
 */
export function useListen(textId: string): ReactNode {
  const voiced = useHasVoice();
  const [listening, setListening] = useState<Listening>('silent');
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

  const press = (): void => {
    if (listening === 'speaking') {
      hush();
      setListening('paused');
      return;
    }
    if (listening === 'silent') rest.current = cutIntoChunks(linesOf(textId));
    speakRest();
  };

  return voiced ? (
    <Press className="listen" onPress={press}>
      <Icon name={listening === 'speaking' ? 'pause' : 'speaker'} className="listen-icon" />
      <Words>{words[listening]}</Words>
    </Press>
  ) : null;
}
