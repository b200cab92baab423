import { parseNewsDate, type NewsDate } from '../model/news-date.js';

export const parseLooseDate = (value: unknown): NewsDate | undefined => parseNewsDate(value);
