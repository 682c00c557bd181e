import type { ReactNode } from 'react';
import { Button } from '../button/button';

export interface MoreProps {
  /** What the button says: 再看 20 条. */
  words: string;
  /** A list that is read page by page; its `more` is null at the end. */
  pages: { readonly more: (() => Promise<void>) | null; readonly loadingMore: boolean };
}

/** Under a list: the next page of it, where there is one. */
export function More({ words, pages: { more, loadingMore } }: MoreProps): ReactNode {
  return more === null ? null : (
    <Button look="secondary" busy={loadingMore} onPress={more}>
      {words}
    </Button>
  );
}
