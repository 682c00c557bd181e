import { Children } from 'react';
import type { ReactNode } from 'react';
import type { IconName } from '../icon/icon';
import { Icon } from '../icon/icon';
import { Box } from '../native/structure';
import { SectionTitle } from '../stack/stack';
import { Plain } from '../text/text';

/** The content of a page with nothing on it yet: what will appear here, and the next step. */
export function Empty({
  icon,
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <Box className="empty stack stack--near">
      {icon ? <Icon name={icon} className="empty-icon" /> : null}
      <SectionTitle>{title}</SectionTitle>
      {Children.map(children, (child) => (typeof child === 'string' ? <Plain>{child}</Plain> : child))}
    </Box>
  );
}
