/**
 * Records sound in a browser. Each part begins before the previous one ends, so that no word is lost between
 * them.
 */
import type { Barred } from '../barred';
import type { Ending, Listener, Recording } from './recording';
import { PART_SECONDS } from './recording';

/** How often what has been recorded so far is handed over, in milliseconds. */
const pieceMs = 3000;
/** Bits per second: enough for speech, and small enough for a village's network. */
const bitsPerSecond = 32_000;
/** The formats in order of preference; the one that most phones can play comes first. */
const formats = [
  'audio/mp4;codecs=mp4a.40.2',
  'audio/webm;codecs=opus',
  'audio/ogg;codecs=opus',
  'audio/mp4',
  'audio/webm',
];

interface Part {
  readonly recorder: MediaRecorder;
  /** Resolves when the whole part is kept. */
  readonly kept: Promise<void>;
}

function beginPart(stream: MediaStream, mimeType: string, part: number, listener: Listener): Part {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: bitsPerSecond });
  const pieces: Blob[] = [];
  const began = performance.now();
  let keeping = Promise.resolve();
  recorder.ondataavailable = ({ data }) => {
    if (data.size === 0) return;
    pieces.push(data);
    const seconds = Math.max(1, Math.round((performance.now() - began) / 1000));
    const raw = new Blob(pieces, { type: mimeType });
    keeping = keeping.then(() => listener.onPiece({ part, raw, seconds }));
  };
  const kept = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => void keeping.then(resolve, reject);
  });
  recorder.start(pieceMs);
  return { recorder, kept };
}

/** Asks for the microphone. @returns its stream, or why there is none */
async function openMicrophone(): Promise<MediaStream | Barred> {
  // Without a secure connection a browser offers no microphone at all.
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') return 'unavailable';
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
    });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'NotAllowedError' || error.name === 'SecurityError' ? 'denied' : 'unavailable';
  }
}

/**
 * Begins to record.
 * @param mostParts how many parts there is room for; the recording ends by itself after that many
 * @returns the recording, or why there is none
 */
export async function record(mostParts: number, listener: Listener): Promise<Recording | Barred> {
  const mimeType =
    typeof MediaRecorder === 'undefined'
      ? undefined
      : formats.find((format) => MediaRecorder.isTypeSupported(format));
  if (mimeType === undefined) return 'unavailable';
  const stream = await openMicrophone();
  if (typeof stream === 'string') return stream;

  const parts = [beginPart(stream, mimeType, 0, listener)];
  let ended: Promise<void> | undefined;
  const end = (why: Ending): Promise<void> => {
    ended ??= (async () => {
      clearInterval(next);
      for (const { recorder } of parts) if (recorder.state !== 'inactive') recorder.stop();
      await Promise.all(parts.map(({ kept }) => kept));
      stream.getTracks().forEach((track) => track.stop());
      listener.onEnd(why);
    })();
    return ended;
  };
  const next = setInterval(() => {
    if (parts.length >= mostParts) {
      void end('full');
      return;
    }
    const before = parts.at(-1);
    parts.push(beginPart(stream, mimeType, parts.length, listener));
    before?.recorder.stop();
  }, PART_SECONDS * 1000);
  // A telephone call came, or the microphone was unplugged. The recorder has stopped by itself then.
  stream.getAudioTracks().forEach((track) => track.addEventListener('ended', () => void end('interrupted')));
  return { stop: () => end('asked') };
}
