import { Children } from 'react';
import type { ReactNode } from 'react';
import type { IconName } from '../icon/icon';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Inner, Item, List } from '../native/structure';
import { Words } from '../native/text';
import { Sentence } from '../sentence/sentence';
import { Tag, Tags } from '../tag/tag';
import type { Tone } from '../tone';

export interface ListRowProps {
  /** Id of the row, with which a program can return the focus to it. */
  id?: string;
  title: string;
  icon?: IconName;
  /** What changed and what comes next. */
  detail?: string;
  /** A third line, at a desk: why the row is here. */
  reason?: string;
  /**
   * A number, with words that say what is counted: `{ count: 1, words: '1 条新消息' }`; without them where the row
   * says it.
   */
  badge?: { count: number; words?: string };
  /** What is due, or the state. */
  tag?: { tone: Tone; words: string };
  /** Further labels to be seen at a glance. */
  marks?: readonly { tone: Tone; words: string }[];
  /** Whether the row is the one open beside the list, at a desk. */
  current?: boolean;
  onPress: () => void;
}

/** A row that leads somewhere: the whole row can be pressed. */
export function ListRow({
  title,
  icon,
  detail,
  reason,
  badge,
  tag,
  marks = [],
  current,
  id,
  onPress,
}: ListRowProps): ReactNode {
  return (
    <Press
      id={id}
      className={current ? 'list-row list-row--current' : 'list-row'}
      current={current}
      onPress={onPress}
    >
      {icon ? <Icon name={icon} className="list-row-icon" /> : null}
      <Inner className="list-row-body">
        <Inner className="list-row-head">
          <Words className="list-row-title" ofMany>
            <Sentence wholeWords ofMany>
              {title}
            </Sentence>
          </Words>
          {tag ? <Tag tone={tag.tone}>{tag.words}</Tag> : null}
        </Inner>
        {detail ? (
          <Inner className="list-row-line soft">
            <Sentence>{detail}</Sentence>
          </Inner>
        ) : null}
        {reason ? (
          <Inner className="list-row-line soft">
            <Sentence>{reason}</Sentence>
          </Inner>
        ) : null}
        {marks.length > 0 ? (
          <Inner className="list-row-marks">
            <Tags>
              {marks.map(({ tone, words }) => (
                <Tag key={words} tone={tone}>
                  {words}
                </Tag>
              ))}
            </Tags>
          </Inner>
        ) : null}
        {badge?.words ? <Words className="unseen">{badge.words}</Words> : null}
      </Inner>
      {badge ? <Badge count={badge.count} /> : null}
      <Icon name="forward" className="list-row-leads" />
    </Press>
  );
}

/**
 * A number in a circle. Its meaning stands in words beside it, so the number itself is hidden from screen
 * readers.
 */
export function Badge({ count }: { count: number }): ReactNode {
  return (
    <Inner decorative className="badge">
      {count > 99 ? '99+' : count}
    </Inner>
  );
}

export interface RowsProps {
  label?: string;
  /** Whether the rows hold only a few short words; at a desk several of them then stand side by side. */
  short?: boolean;
  /** Whether the rows are compared: at a desk each is one line, and what is alike stands in columns. */
  columns?: boolean;
  children: ReactNode;
}

/** Rows one below the other, as a list; where there are no rows, no list is drawn. */
export function Rows({ label, short = false, columns = false, children }: RowsProps): ReactNode {
  const rows = Children.toArray(children);
  if (rows.length === 0) return null;
  return (
    <List
      label={label}
      className={['rows', ...(short ? ['rows--short'] : []), ...(columns ? ['rows--columns'] : [])].join(' ')}
    >
      {Children.map(rows, (row) => (
        <Item className="rows-item">{row}</Item>
      ))}
    </List>
  );
}
