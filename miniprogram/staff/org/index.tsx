import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { OrgView } from '../../../shared/directory/org.contract';
import { postRoleText } from '../../../shared/directory/post.text';
import { momentText } from '../../../shared/calendar/day.text';
import { useQuery } from '../../cloud/use-query';
import { whileReading } from '../../cloud/while-reading';
import { useStanding } from '../../session/session';
import { orgUrl } from '../../session/work';
import { goTo } from '../../ui/go';
import { ListRow, Rows } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { writtenNumber } from '../../ui/phone/group-number';
import { Section } from '../../ui/stack/stack';
import { Soft } from '../../ui/text/text';

/** The holder of a post, or who was asked to take it. */
function staffed({ role, holder, awaits }: OrgView['posts'][number], now: string): string {
  if (holder !== null) return holder;
  if (role === 'duty') return '按值班表';
  return awaits === null ? '没有人' : `等${awaits.name}用口令到岗，${momentText(awaits.untilAt, now)}以前`;
}

/**
 * 组织和岗位: an organisation with its posts, the posts it may still have, and the organisations below it.
 */
export default function OrgPage(): ReactNode {
  const { code: asked } = useRouter().params;
  const { view } = useStanding();
  // An address without a code means the organisation that the account manages itself.
  const code = asked ?? view?.administers[0]?.code ?? (view === null ? null : '');
  const { data: org, now, failure, loading, reload } = useQuery('org.get', code === null ? null : { code });
  return (
    <Page
      title={org?.name ?? '组织和岗位'}
      lead="设岗位，请人到岗。诉求和登记在这里看不到。"
      back="返回"
      desk
      {...whileReading({ loading, failure, reload }, org !== null)}
    >
      {org === null ? null : (
        <>
          {org.above === null ? null : (
            <Rows label="上一级">
              <ListRow
                title={org.above.name}
                detail="上一级"
                onPress={() => void goTo(orgUrl(org.above?.code ?? ''))}
              />
            </Rows>
          )}
          <Section title="岗位">
            {org.posts.length === 0 ? <Soft>还没有岗位。先在下面设一个。</Soft> : null}
            <Rows label="岗位">
              {org.posts.map((post) => (
                <ListRow
                  key={post.id}
                  title={post.title}
                  detail={staffed(post, now)}
                  reason={writtenNumber(post.phone)}
                  tag={
                    post.holder === null && post.role !== 'duty'
                      ? {
                          tone: post.awaits === null ? 'late' : 'due',
                          words: post.awaits === null ? '空缺' : '等到岗',
                        }
                      : undefined
                  }
                  onPress={() => void goTo(`/staff/org/post/index?id=${encodeURIComponent(post.id)}`)}
                />
              ))}
            </Rows>
          </Section>
          {org.missing.length === 0 ? null : (
            <Section title="还可以设">
              <Rows label="还可以设">
                {org.missing.map((role) => (
                  <ListRow
                    key={role}
                    icon="plus"
                    title={postRoleText[role]}
                    onPress={() => void goTo(`/staff/org/add/index?code=${org.code}&role=${role}`)}
                  />
                ))}
              </Rows>
            </Section>
          )}
          {org.industries.length === 0 && !org.mayAddIndustry ? null : (
            <Section title="行业残联">
              <Rows label="行业残联">
                {org.industries.map((industry) => (
                  <ListRow
                    key={industry.code}
                    title={industry.name}
                    onPress={() => void goTo(orgUrl(industry.code))}
                  />
                ))}
                {org.mayAddIndustry ? (
                  <ListRow
                    icon="plus"
                    title="设一个行业残联"
                    onPress={() => void goTo(`/staff/org/add/index?code=${org.code}`)}
                  />
                ) : null}
              </Rows>
            </Section>
          )}
          {org.places.length === 0 ? null : (
            <Section title="下一级">
              <Rows label="下一级">
                {org.places.map((place) => (
                  <ListRow
                    key={place.code}
                    title={place.name}
                    onPress={() => void goTo(orgUrl(place.code))}
                  />
                ))}
              </Rows>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
