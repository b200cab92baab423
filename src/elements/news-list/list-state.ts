import { NO_FILTER, type Filter, type Sort } from './facets.js';

/** Search, filters, order and page of a list. */
export interface ListState {
  readonly filter: Filter;
  readonly sort: Sort | '';
  /** How often "Show more" was pressed, or which page is shown. Counted from 0. */
  readonly page: number;
}

export const START: ListState = { filter: NO_FILTER, sort: '', page: 0 };

const SORTS: readonly string[] = ['newest', 'oldest'];

/** Keeps the state of a list in the query of the page's address, in parameters with a prefix. */
export class UrlState {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  read(address: string): ListState {
    const { searchParams } = new URL(address);
    const get = (name: string): string => searchParams.get(`${this.#prefix}-${name}`) ?? '';
    const sort = get('sort');
    const page = Number(get('page'));
    return {
      filter: { query: get('q'), topic: get('topic'), year: get('year'), language: get('lang') },
      sort: SORTS.includes(sort) ? (sort as Sort) : '',
      page: Number.isInteger(page) && page > 0 ? page : 0,
    };
  }

  write(address: string, { filter, sort, page }: ListState): string {
    const url = new URL(address);
    const set = (name: string, value: string): void => {
      if (value) url.searchParams.set(`${this.#prefix}-${name}`, value);
      else url.searchParams.delete(`${this.#prefix}-${name}`);
    };
    set('q', filter.query);
    set('topic', filter.topic);
    set('year', filter.year);
    set('lang', filter.language);
    set('sort', sort);
    set('page', page > 0 ? String(page) : '');
    return url.href;
  }
}
