import { useEffect, useState } from 'react';

/**
 * The text, once nothing has been typed for a moment: the answers to a search for every letter would arrive
 * out of order.
 */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
