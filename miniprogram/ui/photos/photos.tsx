import type { ReactNode } from 'react';
import { Item, List } from '../native/structure';
import { Picture } from '../native/text';

/** Photos that were sent, each as wide as the page lets it be. */
export function Photos({ sources }: { sources: readonly string[] }): ReactNode {
  return (
    <List label="照片" className="photos">
      {sources.map((source, index) => (
        <Item key={source} className="photo">
          <Picture className="photo-picture" source={source} words={`第 ${index + 1} 张照片`} />
        </Item>
      ))}
    </List>
  );
}
