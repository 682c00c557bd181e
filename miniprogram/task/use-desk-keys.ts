import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { leaveField, listenToKeys } from '../ui/keys';
import type { Stroke } from '../ui/keys';
import { focusOn } from '../ui/native/focus';

export interface DeskKeys {
  /** Ids of the rows on the screen, from top to bottom. */
  readonly rows: readonly string[];
  /** The row that is open beside the list, where there is one. */
  readonly open: string | null;
  /** Id of the search field; null where there is none. */
  readonly search: string | null;
  readonly onHelp: () => void;
}

/**
 * Work at a desk without a mouse: j and k move from row to row (Enter opens the focused row), / goes to the
 * search field, ? shows these keys.
 */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const at = useRef<string | null>(null);
  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
  });
  useDidHide(() => {
    shown.current = false;
  });

  useEffect(() => {
    const goTo = (id: string | undefined): boolean => {
      if (id === undefined) return false;
      at.current = id;
      focusOn(id);
      return true;
    };
    const move = (step: number, focused: string): boolean => {
      const { rows, open } = latest.current;
      const here = [focused, open, at.current].find((id) => id !== null && rows.includes(id));
      const place = typeof here === 'string' ? rows.indexOf(here) + step : 0;
      return goTo(rows[Math.min(Math.max(place, 0), rows.length - 1)]);
    };
    const hear = ({ key, typing, focused }: Stroke): boolean => {
      const { rows, search, onHelp } = latest.current;
      if (!shown.current) return false;
      if (key === 'Escape' && search !== null && focused === search) {
        if (!goTo(rows[0])) leaveField();
        return true;
      }
      if (typing) return false;
      switch (key) {
        case 'j':
          return move(1, focused);
        case 'k':
          return move(-1, focused);
        case '/':
          if (search !== null) focusOn(search);
          return search !== null;
        case '?':
          onHelp();
          return true;
        default:
          return false;
      }
    };
    return listenToKeys(hear);
  }, []);
}
