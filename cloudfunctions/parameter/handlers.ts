import { minutesAfter } from '../../shared/calendar/calendar';
import type { Input, Output } from '../../shared/contract';
import type { Post, Region } from '../../shared/directory/directory';
import { spokenName } from '../../shared/directory/place.text';
import type { PlaceParameters } from '../../shared/parameter/parameter';
import { parameters, placesOf, settingsAt, silentPlace, withSetting } from '../../shared/parameter/parameter';
import type { PlaceView } from '../../shared/parameter/parameter.contract';
import { parametersAsked } from '../../shared/policy/parameters-asked';
import { policies } from '../../shared/policy/policies';
import { recordSaid } from '../audit/record';
import type { Caller } from '../../shared/session/caller';
import { changeDocument } from '../aggregate/store';
import { find, is } from '../platform/db';
import { alignTasks, allCounties, placesSaid } from './parameters';
import type { Call, HandlersOf } from '../call/call';
import { Refused } from '../call/refused';

/**
 * After this time every call that read the earlier statement is over, and only then is everybody evaluated
 * anew. The platform ends calls sooner than that.
 */
const LONGEST_CALL_MINUTES = 1;

/** The policies that ask for each parameter, by their plain names. */
const waiting: ReadonlyMap<string, readonly string[]> = new Map(
  parameters.map(({ fact }) => [
    fact,
    policies.filter((policy) => parametersAsked(policy).includes(fact)).map(({ easy }) => easy.name),
  ]),
);

const saying: readonly Post['level'][] = ['county', 'prefecture', 'province'];

/** The places that the caller leads and that may state their parameters. */
function ownPlaces({ posts }: Caller): string[] {
  return [
    ...new Set(
      posts
        .filter(
          ({ role, level, industry }) => role === 'chair' && industry !== true && saying.includes(level),
        )
        .map(({ region }) => region),
    ),
  ];
}

function viewOf(
  place: Region,
  said: readonly PlaceParameters[],
  names: ReadonlyMap<string, string>,
): PlaceView {
  const settings = settingsAt(place._id, said);
  const rows = parameters.map(({ fact, kind, name, ask, hint }) => {
    const setting = settings.get(fact);
    const set =
      setting === undefined
        ? null
        : {
            value: setting.value,
            source: setting.source,
            place: names.get(setting.place) ?? '',
            at: setting.at,
          };
    return { fact, kind, name, ask, hint, policies: [...(waiting.get(fact) ?? [])], set };
  });
  return { region: place._id, name: spokenName(place), rows };
}

async function viewsOf(regions: readonly string[]): Promise<PlaceView[]> {
  const codes = [...new Set(regions.flatMap(placesOf))];
  if (codes.length === 0) return [];
  const [places, said] = await Promise.all([
    find('region', { _id: is.oneOf(codes) }, { limit: codes.length }),
    placesSaid(codes),
  ]);
  const names = new Map(places.map((place) => [place._id, spokenName(place)]));
  return places.filter(({ _id }) => regions.includes(_id)).map((place) => viewOf(place, said, names));
}

/**
 * Writes one parameter of a place. Who has stated what is recorded in the audit before it takes effect.
 * Throws CONFLICT where other calls were faster each time.
 */
async function say(
  region: string,
  { fact, value, source }: Input<'parameter.set'>,
  { caller, now }: Call,
): Promise<void> {
  const changed = await changeDocument('parameter', region, async (stored) => {
    const before = stored ?? silentPlace(region);
    const after = withSetting(
      before,
      { fact, value, source, by: caller.account, at: now },
      minutesAfter(now, LONGEST_CALL_MINUTES),
    );
    if (after !== before)
      await recordSaid(region, after.version, JSON.stringify({ fact, value, source }), caller.account, now);
    return { after };
  });
  if ('refused' in changed) throw new Refused('CONFLICT');
}

export const parameterHandlers: HandlersOf<'parameter'> = {
  async 'parameter.list'(_input, { caller }): Promise<Output<'parameter.list'>> {
    return { places: await viewsOf(ownPlaces(caller)) };
  },

  async 'parameter.set'(input, call) {
    const { region } = input;
    if (!ownPlaces(call.caller).includes(region)) throw new Refused('NOT_FOUND');
    await say(region, input, call);
    const counties = (await allCounties()).filter(({ _id }) => placesOf(_id).includes(region));
    await alignTasks(counties, call.now);
    const [view] = await viewsOf([region]);
    if (view === undefined) throw new Refused('NOT_FOUND');
    return view;
  },
};
