/**
 * The pages of cadres in a browser: a file of their own, so that a resident's browser need not load it
 * (`config/sides.js`). It is loaded as soon as it is known that the account works here, so that a cadre who goes
 * to their work has it already; and where it does not come, a page says so and tries again.
 */
import { getCurrentPages, redirectTo } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { failureText } from '../cloud/failure.text';
import { signedInNow, subscribeToSignedIn } from '../cloud/signed-in';
import { currentUrl, homeUrl } from '../ui/go';
import { isOnline, subscribeToNetwork } from '../ui/online';
import { Page } from '../ui/page/page';
import { useEvery } from '../ui/use-every';
import { workUrl } from './work';

/** A page as the router takes it. */
interface PageModule {
  readonly default: ComponentType;
}

type Load<T> = () => Promise<T>;

/** Milliseconds for which a page may take to come before another is shown that says so. */
const SOON = 1000;
/** How often, in seconds, the file is asked for again by itself. */
const RETRY_SECONDS = 10;

/** Loads the pages of cadres once it is known that the account works here. */
export function bringStaffSide(load: Load<unknown>): void {
  const end = subscribeToSignedIn(() => {
    const signedIn = signedInNow();
    if (signedIn === null || workUrl(signedIn.view) === null) return;
    end();
    // Nobody waits for it yet. Where it does not come, the page that needs it asks again and says so.
    load().catch(() => undefined);
  });
}

/**
 * A page of cadres for the router: the page itself where it comes soon, else one that waits for it. The router
 * knows no failure, and would leave the screen as it was. Where nothing is open yet, `index.html` says that it opens.
 */
export function staffPage(load: Load<PageModule>): Promise<PageModule> {
  const late: PageModule = { default: () => <Late load={load} /> };
  const page = load().catch(() => late);
  return getCurrentPages().length === 0
    ? page
    : Promise.race([page, new Promise<PageModule>((resolve) => setTimeout(() => resolve(late), SOON))]);
}

/** Stands in the place of a page that has not come yet, and gives way to it. */
function Late({ load }: { load: Load<PageModule> }): ReactNode {
  const [failed, setFailed] = useState(false);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );

  const look = useCallback(async (): Promise<boolean> => {
    const has = await load().then(
      () => true,
      () => false,
    );
    if (!isOpen.current) return has;
    if (has) await redirectTo({ url: currentUrl() });
    else setFailed(true);
    return has;
  }, [load]);
  useEffect(() => void look(), [look]);
  useEffect(
    () =>
      subscribeToNetwork(() => {
        if (isOnline()) void look();
      }),
    [look],
  );
  useEvery(RETRY_SECONDS, async () => {
    if (failed) await look();
  });

  const again = async (): Promise<void> => {
    setFailed(false);
    // Where the site answers and the file does not come, a newer version has taken its place: the program begins anew.
    if (!(await look()) && isOpen.current && (await answers())) window.location.reload();
  };
  return (
    <Page
      desk
      title={failed ? '这一页还没打开' : '正在打开'}
      back="返回"
      above={{ words: '首页', url: homeUrl }}
      loading={!failed}
      failure={failed ? { words: failureText({ code: 'OFFLINE' }), again } : undefined}
    />
  );
}

/** Whether the site can be reached. */
async function answers(): Promise<boolean> {
  return fetch('./', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
