import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { announce, letFocusBeSaid } from '../announced/announcements';
import { useElementId } from '../element-id';
import { focusOn } from '../native/focus';
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
 * errors change, and then each of them is said; it is not drawn while there are none.
 */
export function ErrorSummary({ errors }: { errors: readonly PageError[] }): ReactNode {
  const id = useElementId();
  useEffect(() => {
    if (errors.length === 0) return;
    focusOn(id);
    letFocusBeSaid();
    announce(errors.map(({ words }) => words).join('；'));
  }, [id, errors]);
  return errors.length === 0 ? null : (
    <Box className="error-summary">
      <Heading level={2} id={id} focusable className="error-summary-title">
        {`有 ${errors.length} 处要改一下`}
      </Heading>
      <List>
        {errors.map(({ fieldId, words }) => (
          <Item key={fieldId}>
            <Press className="error-summary-link" label={`去改：${words}`} onPress={() => focusOn(fieldId)}>
              <Sentence>{words}</Sentence>
            </Press>
          </Item>
        ))}
      </List>
    </Box>
  );
}
