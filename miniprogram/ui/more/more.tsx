import type { ReactNode } from 'react';
import { Button } from '../button/button';

export interface MoreProps {
  /** The words on the button, such as 再看 20 条. */
  words: string;
  /** A list that is read page by page; its `more` is null at the end. */
  pages: { readonly more: (() => Promise<void>) | null; readonly loadingMore: boolean };
}

/** The button below a list that reads its next page; it is not drawn at the end of the list. */
export function More({ words, pages: { more, loadingMore } }: MoreProps): ReactNode {
  return more === null ? null : (
    <Button look="secondary" busy={loadingMore} onPress={more}>
      {words}
    </Button>
  );
}
