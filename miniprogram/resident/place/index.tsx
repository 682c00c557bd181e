import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { failureText } from '../../cloud/failure.text';
import { choosePlaceUrl, keepPlace } from '../../person/place';
import { useQuery } from '../../cloud/use-query';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { goBackPast, goTo } from '../../ui/go';
import { ListRow } from '../../ui/list-row/list-row';
import { Page } from '../../ui/page/page';
import { PlaceList } from './place-list';
import { PlaceSearch } from './place-search';
import type { PlaceRow } from './places';
import { countyOf, countyRows, prefectureRows, townRows, villageRows } from './places';
import type { PlaceStep } from './steps';
import { isStep, placeUrl } from './steps';

interface Known {
  readonly prefectures: Output<'directory.counties'>['prefectures'];
  /** The towns of the county the step is about; empty while they are not known. */
  readonly towns: Output<'directory.villages'>['towns'];
}

/** The name of the place whose places a step lists; empty at the top level. */
function around(step: PlaceStep, of: string, { prefectures, towns }: Known): string {
  switch (step) {
    case 'county':
    case 'prefectures':
      return '';
    case 'prefecture':
      return prefectureRows(prefectures).find(({ code }) => code === of)?.name ?? '';
    case 'village':
    case 'towns':
      return countyRows(prefectures).find(({ code }) => code === of)?.name ?? '';
    case 'town':
      return townRows(towns).find(({ code }) => code === of)?.name ?? '';
  }
}

function titleOf(step: PlaceStep, within: string): string {
  switch (step) {
    case 'county':
      return '住在哪个县、哪个区？';
    case 'prefectures':
      return '住在哪个市？';
    case 'prefecture':
      return `住在${within}哪里？`;
    case 'village':
    case 'town':
      return `住在${within}哪个村？`;
    case 'towns':
      return `住在${within}哪个乡镇？`;
  }
}

const leads: Readonly<Partial<Record<PlaceStep, string>>> = {
  village: '社区、农场也在这里找。',
  town: '没有您的村，就选最后一行。',
};

/**
 * Where a person lives: a village of the province, found by typing its name or by choosing level by level.
 */
export default function PlacePage(): ReactNode {
  const { step: asked, of = '' } = useRouter().params;
  const step = isStep(asked) ? asked : 'county';
  const countyCode = step === 'village' || step === 'towns' || step === 'town' ? countyOf(of) : null;
  const counties = useQuery('directory.counties', {});
  const villages = useQuery('directory.villages', countyCode === null ? null : { county: countyCode });
  const known: Known = { prefectures: counties.data?.prefectures ?? [], towns: villages.data?.towns ?? [] };
  // Before it is known who is signed in, a choice would be kept for nobody, and an older one of theirs found.
  const session = useSession();
  const isSignedIn = session.view !== null;
  const isKnown = isSignedIn && counties.data !== null && (countyCode === null || villages.data !== null);
  const lacking = !isSignedIn ? session : counties.data === null ? counties : villages;
  const within = around(step, of, known);

  const choose = async (code: string, ...names: readonly string[]): Promise<void> => {
    const county = countyRows(known.prefectures).find((row) => row.code === countyCode)?.name ?? '';
    keepPlace({ code, words: county + names.join('') });
    await goBackPast(choosePlaceUrl);
  };
  const chooseVillage = ({ code, name, within: town }: PlaceRow): void => void choose(code, town, name);
  const openCounty = ({ code }: PlaceRow): void => void goTo(placeUrl('village', code));

  const listed = (): ReactNode => {
    switch (step) {
      case 'county':
        return (
          <>
            <PlaceSearch
              id="place-county"
              label="县或区的名字"
              hint="写一两个字就行，比如“林甸”。"
              places={countyRows(known.prefectures)}
              onPick={openCounty}
            />
            <Button look="secondary" onPress={() => goTo(placeUrl('prefectures'))}>
              按城市找
            </Button>
          </>
        );
      case 'prefectures':
        return (
          <PlaceList
            label="城市"
            rows={prefectureRows(known.prefectures)}
            onPick={({ code }) => void goTo(placeUrl('prefecture', code))}
          />
        );
      case 'prefecture':
        return (
          <PlaceList
            label={within}
            rows={countyRows(known.prefectures)
              .filter(({ code }) => code.startsWith(of))
              .map((row) => ({ ...row, within: '' }))}
            onPick={openCounty}
          />
        );
      case 'village':
        return (
          <>
            <PlaceSearch
              id="place-village"
              label="村或社区的名字"
              hint="写一两个字就行，比如“阳光”。"
              places={villageRows(known.towns)}
              onPick={chooseVillage}
            />
            <Button look="secondary" onPress={() => goTo(placeUrl('towns', of))}>
              找不到我的村
            </Button>
          </>
        );
      case 'towns':
        return (
          <PlaceList
            label={within}
            rows={townRows(known.towns)}
            onPick={({ code }) => void goTo(placeUrl('town', code))}
          />
        );
      case 'town':
        return (
          <PlaceList
            label={within}
            rows={villageRows(known.towns.filter(({ code }) => code === of)).map((row) => ({
              ...row,
              within: '',
            }))}
            onPick={({ code, name }) => void choose(code, within, name)}
            last={
              <ListRow
                title="没有我的村"
                detail={`先记在${within}，以后再补。`}
                onPress={() => void choose(of, within)}
              />
            }
          />
        );
    }
  };

  return (
    <Page
      title={titleOf(step, within)}
      lead={leads[step]}
      back="返回"
      loading={!isKnown && lacking.failure === null}
      failure={{ words: failureText(isKnown ? null : lacking.failure), again: lacking.reload }}
    >
      {isKnown ? listed() : null}
    </Page>
  );
}
