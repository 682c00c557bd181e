import { Button } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SoundProps } from './props';
import { REWIND_SECONDS } from './props';

declare const wx: WechatMiniprogram.Wx;

/**
 * The recording that plays now. Starting another stops it, because two voices at once cannot be understood.
 */
let heard: WechatMiniprogram.InnerAudioContext | null = null;

/** A piece of sound. WeChat's own player has no controls, so a button starts and pauses it. */
export function Sound({ source, words }: SoundProps): ReactNode {
  const [playing, setPlaying] = useState(false);
  const player = useRef<WechatMiniprogram.InnerAudioContext | null>(null);

  useEffect(() => () => player.current?.destroy(), [source]);

  const open = (): WechatMiniprogram.InnerAudioContext => {
    const fresh = wx.createInnerAudioContext();
    fresh.src = source;
    fresh.onPlay(() => setPlaying(true));
    fresh.onPause(() => setPlaying(false));
    fresh.onStop(() => setPlaying(false));
    fresh.onEnded(() => setPlaying(false));
    fresh.onError(() => setPlaying(false));
    player.current = fresh;
    return fresh;
  };
  const press = (): void => {
    const mine = player.current ?? open();
    if (playing) {
      mine.pause();
      return;
    }
    if (heard !== mine) heard?.pause();
    heard = mine;
    mine.play();
  };

  const rewind = (): void => player.current?.seek(Math.max(0, player.current.currentTime - REWIND_SECONDS));

  const word = playing ? '暂停' : '播放';
  return (
    <>
      <Button className="player-button" hoverClass="pressed" aria-label={`${word}${words}`} onClick={press}>
        {word}
      </Button>
      {playing ? (
        <Button className="player-button" hoverClass="pressed" onClick={rewind}>
          {`退 ${REWIND_SECONDS} 秒`}
        </Button>
      ) : null}
    </>
  );
}
