import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { SoundProps } from './props';
import { REWIND_SECONDS } from './props';

/** The recording that plays now. Starting another stops it, because two voices at once cannot be understood. */
let heard: HTMLAudioElement | null = null;

type Playing = 'no' | 'yes' | 'paused' | 'broken';

/**
 * A piece of sound. A browser's own controls have names in its own language and make four stops, so two buttons
 * stand for them, as in WeChat.
 */
export function Sound({ source, words }: SoundProps): ReactNode {
  const [playing, setPlaying] = useState<Playing>('no');
  const player = useRef<HTMLAudioElement | null>(null);

  const press = (): void => {
    const mine = player.current;
    if (mine === null) return;
    if (playing === 'yes') {
      mine.pause();
      return;
    }
    if (heard !== mine) heard?.pause();
    heard = mine;
    mine.play().catch(() => setPlaying('broken'));
  };
  const rewind = (): void => {
    if (player.current !== null) player.current.currentTime -= REWIND_SECONDS;
  };

  const word = playing === 'yes' ? '暂停' : playing === 'broken' ? '放不出来，再试试' : '播放';
  return (
    <>
      <audio
        ref={player}
        preload="metadata"
        src={source}
        onPlay={() => setPlaying('yes')}
        onPause={() => setPlaying('paused')}
        onEnded={() => setPlaying('no')}
      />
      <button type="button" className="player-button" aria-label={`${word}${words}`} onClick={press}>
        {word}
      </button>
      {playing === 'yes' || playing === 'paused' ? (
        <button type="button" className="player-button" onClick={rewind}>
          {`退 ${REWIND_SECONDS} 秒`}
        </button>
      ) : null}
    </>
  );
}
