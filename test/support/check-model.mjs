/** Strictly checks whether a value is a `NewsFeed` (src/model/news.ts). Shares no code with the code under test. */

// Each check calls `wrong` with the path of a faulty value, such as `items[3].id`, and what is wrong with it.

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value, place, wrong) => {
  if (typeof value !== 'string') wrong(place, 'is not text');
  else if (value.trim() === '') wrong(place, 'is empty');
  else if (value !== value.trim() || /[\t\r\n\f]| {2}/.test(value)) wrong(place, 'is not collapsed');
  else if (value.length > 10_000) wrong(place, 'is too long');
};

const lines = (value, place, wrong) => {
  if (typeof value !== 'string' || value.trim() === '') wrong(place, 'is not text');
};

const url = (value, place, wrong) => {
  const parsed = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  if (!parsed) return wrong(place, 'is not an address');
  if (!/^https?:$/.test(parsed.protocol)) wrong(place, 'is not a web address');
  if (parsed.username || parsed.password) wrong(place, 'has user info');
  if (parsed.href !== value) wrong(place, 'is not normalised');
};

const DATES = {
  day: /^\d{4}-\d\d-\d\d$/,
  wall: /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  instant: /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d):[0-5]\d)$/,
};

const date = (value, place, wrong) => {
  shape({ kind: oneOf('instant', 'day', 'wall'), iso: text })(value, place, wrong);
  if (!isObject(value) || !Object.hasOwn(DATES, value.kind) || typeof value.iso !== 'string') return;
  if (!DATES[value.kind].test(value.iso)) wrong(place, `is not of kind ${value.kind}: ${value.iso}`);
  const day = value.iso.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) wrong(place, 'does not exist');
};

const number = (isFine) => (value, place, wrong) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || !isFine(value))
    wrong(place, `is not a valid number: ${value}`);
};
const isTrue = (value, place, wrong) => {
  if (value !== true) wrong(place, 'is not true');
};
const pixels = number((value) => Number.isInteger(value) && value > 0);
const bytes = number((value) => value >= 0);

const oneOf =
  (...choices) =>
  (value, place, wrong) => {
    if (!choices.includes(value)) wrong(place, `is not one of ${choices.join(', ')}`);
  };

const matching = (pattern) => (value, place, wrong) => {
  if (typeof value !== 'string' || !pattern.test(value)) wrong(place, `does not match ${pattern}`);
};

const list =
  (entry, least = 0) =>
  (value, place, wrong) => {
    if (!Array.isArray(value)) return wrong(place, 'is not a list');
    if (value.length < least) wrong(place, `has fewer than ${least} entries`);
    for (const [index, each] of value.entries()) entry(each, `${place}[${index}]`, wrong);
  };

/** An object with exactly these members. Members that end in `?` may be missing, but never `undefined`. */
const shape =
  (members, atLeastOne = []) =>
  (value, place, wrong) => {
    if (!isObject(value)) return wrong(place, 'is not an object');
    if (Object.getPrototypeOf(value) !== Object.prototype) wrong(place, 'has another prototype');
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name) && !Object.hasOwn(members, `${name}?`)) wrong(`${place}.${name}`, 'is unknown');
    }
    for (const [member, check] of Object.entries(members)) {
      const name = member.replace('?', '');
      if (Object.hasOwn(value, name)) check(value[name], place ? `${place}.${name}` : name, wrong);
      else if (name === member) wrong(`${place}.${name}`, 'is missing');
    }
    if (atLeastOne.length > 0 && !atLeastOne.some((name) => Object.hasOwn(value, name))) {
      wrong(place, `has none of ${atLeastOne.join(', ')}`);
    }
  };

const localText = list(shape({ 'language?': text, value: text }), 1);
const country = matching(/^[A-Z]{2}$/);

const body = (value, place, wrong) => {
  shape({ 'html?': lines, 'text?': lines }, ['html', 'text'])(value, place, wrong);
  if (isObject(value) && Object.keys(value).length !== 1) wrong(place, 'has two bodies');
};

const version = shape(
  {
    'language?': text,
    'url?': url,
    'base?': url,
    'headline?': text,
    'summary?': text,
    'body?': body,
    'updated?': date,
    kind: oneOf('original', 'human', 'machine', 'machine-reviewed', 'summary'),
  },
  ['headline', 'summary', 'body'],
);

const image = shape({
  role: oneOf('main', 'inline', 'gallery'),
  renditions: list(shape({ url, 'width?': pixels, 'height?': pixels }), 1),
  alt: (value, place, wrong) =>
    Array.isArray(value) && value.length === 0 ? undefined : localText(value, place, wrong),
  'caption?': localText,
  'credit?': text,
});

const address = shape({
  lines: list(text),
  'locality?': text,
  'area?': text,
  'postalCode?': text,
  'country?': country,
});

const contact = shape(
  {
    role: oneOf('enquiries', 'press', 'technical', 'other'),
    'name?': localText,
    'organization?': localText,
    'jobTitle?': localText,
    'email?': matching(/^[^?&\n]*[^\s@?&]+@[^\s@?&]+\.[^?&\n]+$/u),
    'phone?': matching(/^.*[\p{L}\p{N}].*$/u),
    'fax?': matching(/\d{1}.*\d/),
    'url?': url,
    'address?': address,
    'hours?': localText,
    languages: list(text),
  },
  ['email', 'phone', 'url', 'address'],
);

const rights = shape({ 'holder?': text, 'notice?': localText, 'usageTerms?': localText, 'license?': url }, [
  'holder',
  'notice',
  'usageTerms',
  'license',
]);

const event = shape({
  start: date,
  'end?': date,
  'timeZone?': text,
  status: oneOf('scheduled', 'cancelled', 'postponed', 'rescheduled'),
  'place?': shape({ 'name?': localText, 'address?': address }, ['name', 'address']),
  'online?': url,
});

const attachment = shape({
  url,
  'mimeType?': text,
  'title?': text,
  'size?': bytes,
  'language?': text,
  'medium?': oneOf('audio', 'video'),
  'duration?': bytes,
  'poster?': url,
  'tracks?': list(
    shape({
      url,
      kind: oneOf('captions', 'subtitles', 'descriptions', 'chapters'),
      'language?': text,
      'title?': text,
    }),
  ),
});

const item = shape({
  id: text,
  versions: list(version, 1),
  'published?': date,
  'updated?': date,
  authors: list(shape({ name: text, 'url?': url })),
  images: list(image),
  attachments: list(attachment),
  topics: list(shape({ name: localText, 'uri?': url })),
  places: list(shape({ name: localText, 'country?': country, relation: oneOf('dateline', 'about') })),
  contacts: list(contact),
  'rights?': rights,
  'event?': event,
  'pinned?': isTrue,
  related: list(shape({ url, title: text, 'language?': text })),
  'alternates?': list(shape({ 'language?': text, 'url?': url, 'id?': text }, ['url', 'id'])),
});

const feed = shape({
  'title?': text,
  'description?': text,
  'homePage?': url,
  'feedUrl?': url,
  'language?': text,
  languages: list(shape({ language: text, 'name?': text, 'homePage?': url, 'feedUrl?': url })),
  fallback: list(text),
  items: list(item),
  'nextUrl?': url,
  'isCut?': isTrue,
});

/** Returns the errors in a model: `items[3].id is empty`. */
export const checkModel = (model) => {
  const found = [];
  feed(model, '', (place, what) => found.push(`${place} ${what}`));
  return found;
};

/** All strings of a model or any other tree. */
export const stringsOf = (tree) => {
  const found = [];
  const waiting = [tree];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') found.push(value);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) waiting.push(each);
  }
  return found;
};
