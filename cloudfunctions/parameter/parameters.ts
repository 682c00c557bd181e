/**
 * The parameters that the places have stated for the policies, and the tasks of a county for parameters that
 * no place has stated.
 */
import type { Region } from '../../shared/directory/directory';
import { spokenName } from '../../shared/directory/place.text';
import type { Parameter, PlaceParameters } from '../../shared/parameter/parameter';
import { parameters, placesOf, settingsAt } from '../../shared/parameter/parameter';
import { entitling } from '../../shared/settings';
import { openTask } from '../../shared/task/task';
import { find, insert, is } from '../platform/db';
import { runBatched } from '../aggregate/run-batched';
import { assignToChair } from '../directory/assign';
import { settleTask } from '../task/settle-task';

/** How many counties are looked at with one read. */
const COUNTIES = 20;

/** Reads what these places have stated; a place that has stated nothing is left out. */
export async function placesSaid(places: readonly string[]): Promise<PlaceParameters[]> {
  const wanted = [...new Set(places)];
  return wanted.length === 0 ? [] : find('parameter', { _id: is.oneOf(wanted) }, { limit: wanted.length });
}

const taskId = (county: string, { fact }: Parameter): string => `${county}.${fact}`;

async function askCounty(county: Region, missing: readonly Parameter[], now: string): Promise<void> {
  const assignment = await assignToChair(county.path, entitling.parameterDays, now);
  if (assignment === null) return;
  await runBatched(missing, (parameter) =>
    insert(
      'task',
      openTask(
        {
          _id: taskId(county._id, parameter),
          kind: 'parameter',
          name: parameter.name,
          place: spokenName(county),
        },
        assignment.post,
        now,
        assignment.dueAt,
      ),
    ),
  );
}

/**
 * Aligns the tasks of several counties with one read of the parameters. A parameter that no place has stated
 * for a county becomes a task; a task whose parameter has been stated is settled.
 */
async function alignSome(counties: readonly Region[], now: string): Promise<void> {
  const said = await placesSaid(counties.flatMap(({ _id }) => placesOf(_id)));
  const ids = counties.flatMap(({ _id }) => parameters.map((parameter) => taskId(_id, parameter)));
  const tasks = new Map(
    (await find('task', { _id: is.oneOf(ids) }, { limit: ids.length })).map((task) => [task._id, task]),
  );
  await runBatched(counties, async (county) => {
    const settings = settingsAt(county._id, said);
    const missing = parameters.filter(({ fact }) => !settings.has(fact));
    const done = parameters
      .filter(({ fact }) => settings.has(fact))
      .flatMap((parameter) => tasks.get(taskId(county._id, parameter)) ?? []);
    await runBatched(
      done.filter(({ doneAt }) => doneAt === null),
      (task) => settleTask(task, now),
    );
    const unasked = missing.filter((parameter) => !tasks.has(taskId(county._id, parameter)));
    if (unasked.length > 0) await askCounty(county, unasked, now);
  });
}

/**
 * Brings the tasks on the desks of counties in line with the parameters stated there. Doing it twice changes
 * nothing, and a later call corrects what a call did too early.
 */
export async function alignTasks(counties: readonly Region[], now: string): Promise<void> {
  for (let first = 0; first < counties.length; first += COUNTIES)
    await alignSome(counties.slice(first, first + COUNTIES), now);
}

const MANY = 1000;

/** Reads every county. */
export function allCounties(): Promise<Region[]> {
  return find('region', { level: 'county' }, { order: ['_id', 'asc'], limit: MANY });
}
