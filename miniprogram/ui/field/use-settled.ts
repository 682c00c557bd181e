import { useEffect, useState } from 'react';

/**
 * What is written, once nobody has written on for a moment: a search for every letter would answer out of
 * order.
 */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
