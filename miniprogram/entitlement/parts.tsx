import type { ReactNode } from 'react';
import type { QuestionView } from '../../shared/entitlement/entitlement.contract';
import { disabilityLevels } from '../../shared/fact/disability';
import { levelNames } from '../../shared/fact/disability.text';
import { Checks, Choice } from '../ui/choice/choice';

/** The level chosen for each category of disability; a category has no entry while none is chosen. */
export type Parts = Readonly<Record<string, string>>;

export interface PartsFieldProps {
  question: QuestionView;
  value: Parts;
  error: string | undefined;
  onChange: (value: Parts) => void;
}

/** The categories of disability and the level of each, as the certificate states them. */
export function PartsField({
  question: { ask, options },
  value,
  error,
  onChange,
}: PartsFieldProps): ReactNode {
  const chosen = options.filter((option) => String(option.value) in value);
  return (
    <>
      <Checks
        id="fact"
        question={ask}
        asHeading
        error={error}
        values={chosen.map((option) => String(option.value))}
        onChange={(categories) =>
          onChange(Object.fromEntries(categories.map((category) => [category, value[category] ?? ''])))
        }
        options={options.map((option) => ({
          value: String(option.value),
          words: option.words,
          detail: option.more ?? undefined,
        }))}
      />
      {chosen.map((option) => {
        const category = String(option.value);
        const level = value[category];
        return (
          <Choice
            key={category}
            id={`level-${category}`}
            question={`${option.words}，是几级？`}
            layout="row"
            value={disabilityLevels.find((one) => one === level)}
            onChange={(one) => onChange({ ...value, [category]: one })}
            options={disabilityLevels.map((one) => ({ value: one, words: levelNames[one] }))}
          />
        );
      })}
    </>
  );
}
