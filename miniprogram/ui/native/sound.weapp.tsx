import { Button } from '@tarojs/components';
import { createInnerAudioContext } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SoundProps } from './props';

/** A recording that plays when pressed, and stops when pressed again or when the page goes. */
export function Sound({ source, label }: SoundProps): ReactNode {
  const player = useRef<ReturnType<typeof createInnerAudioContext> | null>(null);
  const [playing, setPlaying] = useState(false);
  useEffect(() => () => player.current?.destroy(), []);
  const press = (): void => {
    if (player.current === null) {
      player.current = createInnerAudioContext();
      player.current.src = source;
      player.current.onEnded(() => setPlaying(false));
    }
    if (playing) player.current.stop();
    else player.current.play();
    setPlaying(!playing);
  };
  return (
    <Button className="button button--secondary" hoverClass="pressed" onClick={press}>
      {`${playing ? '停下' : '播放'}${label}`}
    </Button>
  );
}
