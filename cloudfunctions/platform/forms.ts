/**
 * The form of a document: the number that says which release's fields it may hold. It is written with every
 * document and taken off again when a document is read, so that no feature, view or hash knows of it.
 */
import type { CollectionName } from './collections';
import { forms } from './collections';

/** What a document carries in the store beside its fields. A document without a form is of form 1. */
export interface Formed {
  readonly form?: number;
}

/**
 * The error for documents of a newer form than this release knows, as there are after a release was rolled
 * back. They are neither read nor changed, because this release would misread them.
 */
export class NewerForm extends Error {
  override readonly name = 'NewerForm';

  /** @param ids the documents that are newer */
  constructor(
    name: CollectionName,
    form: number,
    readonly ids: readonly string[],
  ) {
    super(`a ${name} is of form ${form}, this release knows ${forms[name]}`);
  }
}

/** The fields of a document with the form in which this release writes it. */
export function withForm<D extends object>(name: CollectionName, fields: D): D & Required<Formed> {
  return { ...fields, form: forms[name] };
}

/** The values that the form of a document has where this release knows it; null for a document without one. */
export function knownForms(name: CollectionName): readonly (number | null)[] {
  return [null, ...Array.from({ length: forms[name] }, (_each, index) => index + 1)];
}

/**
 * Takes the form off documents that were read.
 * @throws NewerForm where this release does not know the form of one of them
 */
export function withoutForm<D extends { readonly _id: string }>(
  name: CollectionName,
  documents: readonly (D & Formed)[],
): D[] {
  const newer = documents.filter(({ form = 1 }) => form > forms[name]);
  const [first] = newer;
  if (first?.form !== undefined)
    throw new NewerForm(
      name,
      first.form,
      newer.map(({ _id }) => _id),
    );
  return documents.map((document) => {
    Reflect.deleteProperty(document, 'form');
    return document;
  });
}
