import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { StaffTabs } from '../../session/staff-tabs';
import { useSession } from '../../session/session';
import { Page } from '../../ui/page/page';
import { ByState } from './by-state';
import { OfRegion } from './of-region';

/**
 * 本辖区: the figures of the region for a 理事长, and the requests by their state for every other cadre, to whom a
 * 理事长 comes as well.
 */
export default function RegionPage(): ReactNode {
  const session = useSession();
  const { group, place } = useRouter().params;
  if (group !== undefined) return <ByState />;
  if (session.view === null)
    return <Page title="本辖区" desk loading nav={<StaffTabs current="region" session={session} />} />;
  const leads = session.view.posts.some(({ id }) => id.endsWith(':chair'));
  return leads ? <OfRegion place={place ?? null} session={session} /> : <ByState />;
}
