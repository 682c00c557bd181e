/** WeChat's one recorder: a test speaks, cuts it off as WeChat does by itself, or refuses it. */
import type { Files } from './files';

type Heard = (event: Record<string, unknown>) => void;

/** What a test does to the microphone. */
export interface Microphone {
  /** Whether the person lets the program record. */
  allowed: boolean;
  /** Whether it records now. */
  readonly recording: boolean;
  /** It has heard so many seconds and stops by itself, as some phones do. */
  cutOff(seconds: number): void;
  /** The telephone rings. */
  interrupt(): void;
}

/** Makes the recorder of one phone, and the test's hand on it. Asked to stop it has heard `seconds`. */
export function makeMicrophone(
  files: Files,
  seconds = 7,
): { microphone: Microphone; manager: Record<string, unknown> } {
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
    allowed: true,
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
      // Even the fastest phone answers later than the line after the call.
      queueMicrotask(() => {
        recording = microphone.allowed;
        if (recording) listeners.start({});
        else listeners.error({ errMsg: 'operateRecorder:fail auth deny' });
      });
    },
    stop: () => queueMicrotask(() => end(seconds)),
  };
  return { microphone, manager };
}
