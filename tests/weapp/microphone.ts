/**
 * WeChat's one recorder. A test lets the person speak, cuts the recording off as WeChat itself does, or
 * refuses it.
 */
import type { Files } from '../../weixin/wechat/files';

type Heard = (event: Record<string, unknown>) => void;

/** What a test can do with the microphone. */
export interface Microphone {
  /** Why WeChat does not record, in its own words; null where it does. */
  refusal: string | null;
  /** Whether it is recording now. */
  readonly recording: boolean;
  /** How long a recording is that the program stops, in seconds. */
  seconds: number;
  /** Stops the recording by itself after so many seconds, as some phones do. */
  cutOff(seconds: number): void;
  /** Interrupts the recording, as a telephone call does. */
  interrupt(): void;
}

/**
 * Makes the recorder of one phone, and the functions with which a test controls it.
 */
export function makeMicrophone(files: Files): { microphone: Microphone; manager: Record<string, unknown> } {
  const listeners: Record<'start' | 'stop' | 'error' | 'interruption', Heard> = {
    start: () => undefined,
    stop: () => undefined,
    error: () => undefined,
    interruption: () => undefined,
  };
  let recording = false;
  let parts = 0;
  const end = (heard: number): void => {
    if (!recording) return;
    recording = false;
    parts += 1;
    const tempFilePath = `wxfile://tmp/sound-${parts}.mp3`;
    files.set(tempFilePath, `sound ${parts}`);
    listeners.stop({ tempFilePath, duration: heard * 1000, fileSize: 1 });
  };
  const microphone: Microphone = {
    refusal: null,
    seconds: 7,
    get recording() {
      return recording;
    },
    cutOff: end,
    interrupt: () => listeners.interruption({}),
  };
  const manager = {
    onStart: (heard: Heard) => (listeners.start = heard),
    onStop: (heard: Heard) => (listeners.stop = heard),
    onError: (heard: Heard) => (listeners.error = heard),
    onInterruptionBegin: (heard: Heard) => (listeners.interruption = heard),
    start: () => {
      // Even the fastest phone answers only after the line that follows the call.
      queueMicrotask(() => {
        recording = microphone.refusal === null;
        if (recording) listeners.start({});
        else listeners.error({ errMsg: `operateRecorder:fail ${microphone.refusal}` });
      });
    },
    stop: () => queueMicrotask(() => end(microphone.seconds)),
  };
  return { microphone, manager };
}
