import { joinAddress, readParameter, splitAddress, writeParameter } from '../base/page-address.js';
import { NO_FILTER, type Filter, type Sort } from './facets.js';

/** Search, filters, order and page of a list. */
export interface ListState {
  readonly filter: Filter;
  readonly sort: Sort | '';
  /** How often "Show more" was pressed, or which page is shown. Counted from 0. */
  readonly page: number;
}

export const INITIAL_STATE: ListState = { filter: NO_FILTER, sort: '', page: 0 };

const SORTS: readonly string[] = ['newest', 'oldest'];

/** Keeps the state of a list in the query of the page's address, in parameters with a prefix. */
export class UrlState {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  read(address: string): ListState {
    const { query } = splitAddress(address);
    const get = (name: string): string => readParameter(query, `${this.#prefix}-${name}`) ?? '';
    const sort = get('sort');
    const page = Number(get('page'));
    return {
      filter: { query: get('q'), topic: get('topic'), year: get('year'), language: get('lang') },
      sort: SORTS.includes(sort) ? (sort as Sort) : '',
      page: Number.isInteger(page) && page > 0 ? page : 0,
    };
  }

  write(address: string, { filter, sort, page }: ListState): string {
    const values = {
      q: filter.query,
      topic: filter.topic,
      year: filter.year,
      lang: filter.language,
      sort,
      page: page > 0 ? String(page) : '',
    };
    const parts = splitAddress(address);
    let { query } = parts;
    for (const [name, value] of Object.entries(values)) query = writeParameter(query, `${this.#prefix}-${name}`, value);
    return joinAddress({ ...parts, query });
  }
}
