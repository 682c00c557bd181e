/** Lists handed in through the front door, in a world of its own. */
import { randomUUID } from 'node:crypto';
import { ownFactsOf } from '../../cloudfunctions/person/facts';
import { findingsOn } from '../../cloudfunctions/policy/rules';
import type { Output } from '../../shared/contract';
import type { DiscrepancyKind } from '../../shared/reconciliation/reconciliation';
import { discrepancyKinds } from '../../shared/reconciliation/reconciliation';
import type { Person } from '../../shared/person/person';
import { idCheckDigit } from '../../shared/person/person';
import type { Task } from '../../shared/task/task';
import type { FormSheet } from '../builders/table-forms';
import { workbooksOf } from '../builders/table-forms';
import type { World } from './world';
import { chair, personId, zhao } from './world';

export const policyId = 'severe-nursing-subsidy';
export const listOn = '2026-11-20';
const town = '230623101000';
/** 理事长 of the county, above the town whose lists these are. */
export const zhang = 'demo-zhang-zhiyuan';
export type View = Output<'reconciliation.get'>;
export type Line = readonly [name: string, idNumber: string];
type Rows = Output<'reconciliation.discrepancies'>['rows'];

/** A number with its check digit that nobody has. */
export function nobodys(serial: number): string {
  const first17 = `23062319500101${String(serial).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** A list as a text with commas. */
export function csv(lines: readonly Line[], head = '序号,姓名,身份证号'): string {
  return [head, ...lines.map(([name, idNumber], index) => `${index + 1},${name},${idNumber}`)].join('\r\n');
}

/** Two of some. Throws where there are fewer. */
export function two<T>(some: readonly T[]): [T, T] {
  const [one, other] = some;
  if (one === undefined || other === undefined) throw new Error('too few of them');
  return [one, other];
}

/** Puts a file where the phone would. @returns its id */
export async function put(
  world: World,
  content: Buffer | string,
  clientId: string,
  end = 'csv',
): Promise<string> {
  const { fileID } = await world.cloud
    .openSdk()
    .uploadFile({ cloudPath: `lists/${clientId}.${end}`, fileContent: Buffer.from(content) });
  return fileID;
}

/** Whether a file is gone from storage. */
export async function isGone(world: World, fileId: string): Promise<boolean> {
  const { fileList } = await world.cloud.openSdk().getTempFileURL({ fileList: [fileId] });
  return fileList[0]?.code === 'STORAGE_FILE_NONEXIST';
}

/** People of the town as they stand to 护理补贴 while nothing is stated of them, and somebody of another town. */
export interface Cast {
  readonly asked: readonly Person[];
  readonly no: readonly Person[];
  readonly elsewhere: Person;
}

/** Lists in one world. */
export class Lists {
  constructor(
    readonly world: World,
    readonly people: Cast,
  ) {}

  static async in(world: World): Promise<Lists> {
    const truthOf = (person: Person): string | undefined =>
      findingsOn(ownFactsOf(person, world.sealer), listOn).findings.find((one) => one.policyId === policyId)
        ?.truth;
    const all = await world.all('person', { recorded: true });
    const here = all.filter(({ path, _id }) => path.includes(town) && _id !== personId);
    const elsewhere = all.find(({ path }) => path.includes('230623000000') && !path.includes(town));
    if (elsewhere === undefined) throw new Error('nobody lives elsewhere');
    return new Lists(world, {
      asked: here.filter((person) => truthOf(person) === 'unknown'),
      no: here.filter((person) => truthOf(person) === 'no'),
      elsewhere,
    });
  }

  /** Somebody as a list has them. */
  line({ _id, name, sealed }: Person, listed = name): Line {
    return [listed, this.world.sealer.open(sealed.idNumber, ['person', _id, 'idNumber'])];
  }

  /**
   * One of each kind, in rows 2 to 6: has it, is not due, is called otherwise, lives elsewhere, is nobody.
   */
  ofAll(): Line[] {
    const [[had, renamed], [notDue]] = [two(this.people.asked), two(this.people.no)];
    return [
      this.line(had),
      this.line(notDue),
      this.line(renamed, '王建军'),
      this.line(this.people.elsewhere),
      ['钱多多', nobodys(901)],
    ];
  }

  async status({ _id }: Pick<Person, '_id'>): Promise<Output<'entitlement.mine'>['rows'][number]> {
    const { rows } = await this.world.get(chair, 'entitlement.mine', { personId: _id });
    const row = rows.find(({ id }) => id === policyId);
    if (row === undefined) throw new Error('no such row');
    return row;
  }

  async handIn(content: Buffer | string, account = chair, end = 'csv'): Promise<View> {
    const clientId = randomUUID();
    return this.world.get(account, 'reconciliation.begin', {
      clientId,
      policyId,
      listOn,
      fileId: await put(this.world, content, clientId, end),
    });
  }

  /** Hands a list in and has it read. @returns what was understood, or why it could not be read */
  async understood(content: Buffer | string, account = chair, end = 'csv'): Promise<View> {
    const { id } = await this.handIn(content, account, end);
    await this.world.jobs();
    return this.world.get(account, 'reconciliation.get', { id });
  }

  /** Says yes to what was understood of a list, where anything was, and has it reconciled. */
  async confirmed(id: string, account = chair): Promise<View> {
    const { state } = await this.world.get(account, 'reconciliation.get', { id });
    if (state === 'understood')
      await this.world.get(account, 'reconciliation.confirm', { id, columns: null });
    await this.world.jobs();
    return this.world.get(account, 'reconciliation.get', { id });
  }

  async reconciled(content: Buffer | string, account = chair, end = 'csv'): Promise<View> {
    return this.confirmed((await this.understood(content, account, end)).id, account);
  }

  /** The 理事长 above says the second yes, and the unmatched people of a list are told apart. */
  async toldApart(id: string, account = chair, above = zhang): Promise<View> {
    await this.world.get(above, 'reconciliation.answer', { id, agrees: true });
    await this.world.jobs();
    return this.world.get(account, 'reconciliation.get', { id });
  }

  async rows(id: string, kind: DiscrepancyKind, account = chair): Promise<Rows> {
    return (await this.world.get(account, 'reconciliation.discrepancies', { id, kind, after: null })).rows;
  }

  all(id: string): Promise<Rows[]> {
    return Promise.all(discrepancyKinds.map((kind) => this.rows(id, kind)));
  }

  async tasks(): Promise<Task[]> {
    return (await this.world.all('task')).filter((task) => 'reconciliationId' in task);
  }

  /** What 赵淑芬 is owed is found. */
  async findOwed(): Promise<void> {
    for (const [fact, value] of [
      ['person.hukou.region', '230623101201'],
      ['benefits.current', []],
      ['disability.needLongTermCare', true],
    ] as const) {
      await this.world.get(zhao, 'entitlement.answer', {
        personId,
        fact,
        value: typeof value === 'object' ? [...value] : value,
      });
    }
  }
}

/** The files that are read, with how many people are on each. */
export const readable: readonly (readonly [file: string, people: number])[] = [
  ['control.csv', 6],
  ['invisible-marks.csv', 8],
  ['one-sheet-a-village.xlsx', 6],
  ['cover-sheet-first.xlsx', 3],
  ['hidden-sheet-first.xlsx', 3],
  ['side-by-side.xlsx', 6],
  ['two-row-header.xlsx', 3],
  ['guardian-first.xlsx', 2],
  ['caregiver-in-register.xlsx', 1],
  ['printed-pages.xlsx', 3],
  ['certificate-column.csv', 4],
  ['certificate-in-id-column.csv', 4],
  ['html-table.xlsx', 2],
  ['old-15-digits.csv', 2],
];

/** A table in some form, and how many people are on it. */
export interface Form {
  readonly what: string;
  readonly people: number | undefined;
  readonly sheets: readonly FormSheet[];
}

/** Hands in tables whose people are all in the register. @returns what was not read as it should be */
export async function wronglyRead(lists: Lists, forms: readonly Form[]): Promise<unknown[]> {
  const files = workbooksOf(forms.map(({ sheets }) => sheets));
  const wrong: unknown[] = [];
  for (const [at, { what, people }] of forms.entries()) {
    const view = await lists.understood(files[at] ?? '', chair, 'xlsx');
    const counts = view.reading !== null ? (await lists.confirmed(view.id)).counts : null;
    const told = { people: view.reading?.people, unmatched: counts?.unmatched, question: view.question };
    if (told.people !== people || told.unmatched !== 0)
      wrong.push({ what, ...told, unreadable: view.unreadable });
  }
  return wrong;
}
