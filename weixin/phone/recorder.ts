/** WeChat's one recorder, with the microphone of the browser. */
import { addMedium } from './files';

type Heard = (event: Record<string, unknown>) => void;
const nothing = (): void => undefined;

/** The types that a browser may record, the first one preferred, with the ending of their files. */
const kinds = [
  { type: 'audio/mp4', ending: 'm4a' },
  { type: 'audio/webm', ending: 'webm' },
] as const;

/** Makes the recorder. */
export function makeRecorder(): Record<string, unknown> {
  const listeners: Record<'start' | 'stop' | 'error', Heard> = {
    start: nothing,
    stop: nothing,
    error: nothing,
  };
  let running: MediaRecorder | undefined;

  const start = async ({ duration }: { duration: number }): Promise<void> => {
    const kind = kinds.find(({ type }) => MediaRecorder.isTypeSupported(type));
    if (kind === undefined) throw new Error('no type of sound is recorded here');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: kind.type });
    const pieces: Blob[] = [];
    const began = performance.now();
    const full = setTimeout(() => recorder.stop(), duration);
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => {
      clearTimeout(full);
      running = undefined;
      stream.getTracks().forEach((track) => track.stop());
      const sound = new Blob(pieces, { type: kind.type });
      listeners.stop({
        tempFilePath: addMedium(sound, kind.ending),
        duration: performance.now() - began,
        fileSize: sound.size,
      });
    });
    recorder.start();
    running = recorder;
    listeners.start({});
  };

  return {
    onStart: (heard: Heard) => (listeners.start = heard),
    onStop: (heard: Heard) => (listeners.stop = heard),
    onError: (heard: Heard) => (listeners.error = heard),
    // A browser tells nobody of a telephone call.
    onInterruptionBegin: nothing,
    start: (options: { duration: number }) => {
      start(options).catch((error: unknown) =>
        listeners.error({
          errMsg:
            error instanceof DOMException && error.name === 'NotAllowedError'
              ? 'operateRecorder:fail auth deny'
              : `operateRecorder:fail ${String(error)}`,
        }),
      );
    },
    stop: () => running?.stop(),
  };
}
