import { html, nothing, type TemplateResult } from 'lit';
import { itemLanguage } from '../../messages/catalogue/common.js';
import {
  listAllLanguages,
  listAllTopics,
  listAllYears,
  listFilters,
  listFiltersActive,
  listNewest,
  listOldest,
  listSearch,
  listSort,
  listTopic,
  listYear,
} from '../../messages/catalogue/list.js';
import type { Localizer } from '../../messages/localizer.js';
import type { Message } from '../../messages/message.js';
import { autonym } from '../../language/language-names.js';
import { textLanguage } from '../parts/text-language.js';
import type { Choice, Facets, Filter } from './facets.js';
import type { ListState } from './list-state.js';

export interface ControlsOptions {
  readonly localizer: Localizer;
  readonly isSearchable: boolean;
  /** The filters shown: `topic`, `year`, `language`, `sort`. */
  readonly filters: ReadonlySet<string>;
  /** Called only if there are filters, because it reads every article. */
  readonly facets: () => Facets;
  readonly state: ListState;
  /** Whether the reader has opened the filters, which collapse behind a button in narrow lists. */
  readonly isExpanded: boolean;
}

export interface ControlsHandlers {
  readonly onQuery: (query: string) => void;
  readonly onFilter: (name: Exclude<keyof Filter, 'query'>, value: string) => void;
  readonly onSort: (value: string) => void;
  readonly onExpand: () => void;
}

interface SelectOptions {
  readonly name: string;
  readonly label: Message<never>;
  readonly value: string;
  readonly choices: readonly TemplateResult[];
  readonly onChange: (value: string) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const renderSelect = ({ name, label, value, choices, onChange }: SelectOptions, localizer: Localizer): TemplateResult =>
  html`<label part="filter"
    ><span>${localizer.text(label)}</span>
    <select name=${name} .value=${value} @change=${(event: Event) => onChange(valueOf(event))}>
      ${choices}
    </select></label
  >`;

const option = (value: string, text: string, isSelected: boolean, tag?: string): TemplateResult => {
  const { lang, dir } = textLanguage(tag);
  return tag
    ? html`<option value=${value} lang=${lang} dir=${dir} ?selected=${isSelected}>${text}</option>`
    : html`<option value=${value} ?selected=${isSelected}>${text}</option>`;
};

/** A filter is shown if there are at least two values to choose from. */
const renderFilter = (
  name: Exclude<keyof Filter, 'query'>,
  [label, all]: readonly [Message<never>, Message<never>],
  choicesOf: (facets: Facets) => readonly Choice[],
  { localizer, state, filters, facets }: ControlsOptions,
  onFilter: ControlsHandlers['onFilter'],
  textOf: (choice: Choice) => readonly [text: string, tag: string | undefined],
): unknown => {
  if (!filters.has(name)) return nothing;
  const value = state.filter[name];
  const choices = choicesOf(facets());
  if (choices.length < 2 && !value) return nothing;
  const options = [
    option('', localizer.text(all), value === ''),
    ...choices.map((choice) => option(choice.value, textOf(choice)[0], choice.value === value, textOf(choice)[1])),
  ];
  return renderSelect(
    { name, label, value, choices: options, onChange: (chosen) => onFilter(name, chosen) },
    localizer,
  );
};

/** In narrow lists, several filters collapse behind this button. */
const renderToggle = ({ localizer, state, isExpanded }: ControlsOptions, onExpand: () => void): TemplateResult => {
  const { topic, year, language } = state.filter;
  const count = [topic, year, language].filter(Boolean).length;
  return html`<button
    part="show-filters"
    type="button"
    aria-expanded=${isExpanded}
    aria-controls="filters"
    @click=${onExpand}
  >
    ${count > 0 ? localizer.text(listFiltersActive, { count }) : localizer.text(listFilters)}
  </button>`;
};

/** Search field, filters and order. Each takes effect at once. */
export const renderControls = (
  options: ControlsOptions,
  { onQuery, onFilter, onSort, onExpand }: ControlsHandlers,
): TemplateResult | typeof nothing => {
  const { localizer, isSearchable, filters, state, isExpanded } = options;
  if (!isSearchable && filters.size === 0) return nothing;
  const search = isSearchable
    ? html`<label part="search"
        ><span>${localizer.text(listSearch)}</span>
        <input
          type="search"
          name="query"
          autocomplete="off"
          enterkeyhint="search"
          .value=${state.filter.query}
          @input=${(event: InputEvent) => {
            // Don't search for text that is still being composed.
            if (!event.isComposing) onQuery(valueOf(event));
          }}
          @compositionend=${(event: Event) => onQuery(valueOf(event))}
      /></label>`
    : nothing;
  const sorts = [
    option('newest', localizer.text(listNewest), state.sort !== 'oldest'),
    option('oldest', localizer.text(listOldest), state.sort === 'oldest'),
  ];
  const selects = [
    renderFilter(
      'topic',
      [listTopic, listAllTopics],
      (facets) => facets.topics,
      options,
      onFilter,
      ({ label, value }) => [label?.value ?? value, label?.lang],
    ),
    renderFilter(
      'year',
      [listYear, listAllYears],
      (facets) => facets.years,
      options,
      onFilter,
      ({ value }) => [value, undefined],
    ),
    renderFilter(
      'language',
      [itemLanguage, listAllLanguages],
      (facets) => facets.languages,
      options,
      onFilter,
      ({ value }) => [autonym(value), value],
    ),
    filters.has('sort')
      ? renderSelect(
          { name: 'sort', label: listSort, value: state.sort || 'newest', choices: sorts, onChange: onSort },
          localizer,
        )
      : nothing,
  ];
  const { length: count } = selects.filter((select) => select !== nothing);
  const collapses = count > 1;
  return html`<form
    part="controls"
    class="controls"
    lang=${localizer.tag}
    dir=${localizer.dir}
    @submit=${(event: Event) => event.preventDefault()}
  >
    ${search} ${collapses ? renderToggle(options, onExpand) : nothing}
    ${
      count > 0
        ? html`<div class=${collapses && !isExpanded ? 'filters collapsed' : 'filters'} id="filters">${selects}</div>`
        : nothing
    }
  </form>`;
};
