/**
 * Records sound on a page. Every piece is kept on the phone before the next one, and leaving the page ends
 * the recording without losing it.
 */
import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Medium } from './entries';
import { keepMedium } from './kept';
import { newId } from '../cloud/transport';
import { record } from '../device/sound/recorder';
import type { Ending, Piece, Recording } from '../device/sound/recording';
import { announceAtOnce } from '../ui/announced/announcements';
import type { Speaking } from '../ui/recorder/recorder';

/** Milliseconds in which a screen reader says 请说, before anything is recorded. */
const LEAD = 700;

/**
 * Gives a page the function that records.
 * @param onPart receives every part as it grows, after its sound is kept
 * @param mostParts how many parts there is room for
 */
export function useSpeaking(onPart: (medium: Medium) => void, mostParts: number): Speaking {
  const [state, setState] = useState<Speaking['state']>('silent');
  const [because, setBecause] = useState<Speaking['because']>(null);
  const [seconds, setSeconds] = useState(0);
  const recording = useRef<Recording | null>(null);
  const wanted = useRef(false);
  const isWanted = useCallback(() => wanted.current, []);
  const hear = useRef(onPart);
  hear.current = onPart;

  const stop = useCallback(async (): Promise<void> => {
    wanted.current = false;
    if (recording.current === null) return;
    setState('stopping');
    await recording.current.stop();
  }, []);

  const start = useCallback(async (): Promise<void> => {
    if (wanted.current) return;
    wanted.current = true;
    setState('starting');
    setBecause(null);
    setSeconds(0);
    // Each part has one id, made before its first piece is kept.
    const ids: Promise<string>[] = [];
    let isKept = false;
    const onPiece = async ({ part, raw, seconds: length }: Piece): Promise<void> => {
      const medium: Medium = { id: await (ids[part] ??= newId()), kind: 'sound', seconds: length };
      await keepMedium(medium, raw);
      isKept = true;
      hear.current(medium);
    };
    const onEnd = (why: Ending): void => {
      wanted.current = false;
      recording.current = null;
      setState('silent');
      setBecause(isKept ? why : 'nothing');
    };
    announceAtOnce('请说');
    await new Promise((resolve) => setTimeout(resolve, LEAD));
    // Where the page was left meanwhile, the microphone is not opened at all.
    if (!isWanted()) {
      setState('silent');
      return;
    }
    const begun = await record(mostParts, { onPiece, onEnd });
    if (typeof begun === 'string') {
      wanted.current = false;
      setState('silent');
      setBecause(begun);
      return;
    }
    recording.current = begun;
    setState('speaking');
    // The page was left while the phone was still asking for permission.
    if (!isWanted()) await begun.stop();
  }, [mostParts, isWanted]);

  useDidHide(() => void stop());
  useEffect(() => () => void stop(), [stop]);
  useEffect(() => {
    if (state !== 'speaking') return;
    const began = Date.now();
    const ticking = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 500);
    return () => clearInterval(ticking);
  }, [state]);

  return { state, because, seconds, start, stop };
}
