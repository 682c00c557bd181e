/**
 * Records sound in WeChat. Its recorder has been seen to stop by itself in the middle of a sentence; a part
 * that ends without having been asked to is kept, and the next part begins at once.
 */
import type { Barred } from '../barred';
import { whyBarred } from '../barred';
import type { Ending, Listener, Recording } from './recording';
import { PART_SECONDS } from './recording';

declare const wx: WechatMiniprogram.Wx;

/** Settings for speech: one channel at 16 kHz. MP3 plays on every phone and in every office browser. */
const options = {
  duration: PART_SECONDS * 1000,
  sampleRate: 16_000,
  numberOfChannels: 1,
  encodeBitRate: 48_000,
  format: 'mp3',
} as const;
/**
 * Where several parts in a row end by themselves sooner than this (in milliseconds), the microphone is not
 * available.
 */
const tooShortMs = 300;
const mostTooShort = 3;

interface Take {
  readonly began: (recording: Recording) => void;
  readonly stopped: (result: { tempFilePath: string; duration: number }) => void;
  readonly failed: (errMsg: string) => void;
  readonly interrupted: () => void;
  readonly recording: Recording;
}

/** WeChat has one recorder, and its listeners cannot be removed: they serve the recording that runs now. */
let take: Take | null = null;
let listening = false;

function recorder(): WechatMiniprogram.RecorderManager {
  const manager = wx.getRecorderManager();
  if (!listening) {
    listening = true;
    manager.onStart(() => take?.began(take.recording));
    manager.onStop((result) => take?.stopped(result));
    manager.onError(({ errMsg }) => take?.failed(errMsg));
    manager.onInterruptionBegin(() => take?.interrupted());
  }
  return manager;
}

/**
 * Begins to record.
 * @param mostParts how many parts there is room for; the recording ends by itself after that many
 * @returns the recording, or why there is none
 */
export function record(mostParts: number, listener: Listener): Promise<Recording | Barred> {
  const manager = recorder();
  let why: Ending | null = null;
  let begun = false;
  let part = 0;
  let tooShort = 0;
  let keeping = Promise.resolve();
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });

  const end = (ending: Ending): void => {
    take = null;
    void keeping.then(() => {
      listener.onEnd(ending);
      finish();
    });
  };
  const stop = (ending: Ending): Promise<void> => {
    if (why === null) {
      why = ending;
      manager.stop();
    }
    return finished;
  };

  return new Promise((resolve) => {
    take = {
      recording: { stop: () => stop('asked') },
      began: (recording) => {
        begun = true;
        resolve(recording);
      },
      stopped: ({ tempFilePath, duration }) => {
        tooShort = duration < tooShortMs ? tooShort + 1 : 0;
        const piece = { part, raw: tempFilePath, seconds: Math.max(1, Math.round(duration / 1000)) };
        if (duration >= tooShortMs) {
          part += 1;
          keeping = keeping.then(() => listener.onPiece(piece));
        }
        if (why !== null) end(why);
        else if (part >= mostParts) end('full');
        else if (tooShort >= mostTooShort) end('interrupted');
        else manager.start(options);
      },
      failed: (errMsg) => {
        if (begun) {
          end(why ?? 'interrupted');
          return;
        }
        take = null;
        resolve(whyBarred(errMsg));
      },
      interrupted: () => void stop('interrupted'),
    };
    manager.start(options);
  });
}
