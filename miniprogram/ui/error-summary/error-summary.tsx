import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { announce, letFocusBeSaid } from '../announced/announcements';
import { useElementId } from '../element-id';
import { focusOn, readerFollowsFocus } from '../native/focus';
import { Press } from '../native/controls';
import { Box, Item, List } from '../native/structure';
import { Heading } from '../native/text';
import { Sentence } from '../sentence/sentence';

/** One thing to be corrected, and the id of its field. The words are the same as those beside the field. */
export interface PageError {
  fieldId: string;
  words: string;
}

/**
 * All corrections needed, at the top of the page, with links to the fields. It takes the focus whenever the
 * errors change, and then each of them is said; it is not drawn while there are none. Where there is only one, its
 * link takes the focus, which says it and leads to its field with one key.
 */
export function ErrorSummary({ errors }: { errors: readonly PageError[] }): ReactNode {
  const id = useElementId();
  useEffect(() => {
    if (errors.length === 0) return;
    const isSaidByFocus = errors.length === 1 && readerFollowsFocus;
    focusOn(isSaidByFocus ? `${id}-link` : id);
    letFocusBeSaid();
    if (!isSaidByFocus) announce(errors.map(({ words }) => words).join('；'));
  }, [id, errors]);
  const title = `有 ${errors.length} 处要改一下`;
  return errors.length === 0 ? null : (
    <Box label={title} className="error-summary">
      <Heading level={2} id={id} focusable className="error-summary-title">
        <Sentence wholeWords>{title}</Sentence>
      </Heading>
      <List>
        {errors.map(({ fieldId, words }, index) => (
          <Item key={fieldId}>
            <Press
              id={index === 0 ? `${id}-link` : undefined}
              className="error-summary-link"
              onPress={() => focusOn(fieldId)}
            >
              <Sentence>{words}</Sentence>
            </Press>
          </Item>
        ))}
      </List>
    </Box>
  );
}
