/** Finds articles in activities and collections. */
import { inTasks } from '../../model/yield-to-main.js';
import type { Fields } from '../shared/fields.js';

/** An article, and its actors from the activity around it. */
export interface FoundArticle {
  readonly json: Fields;
  /** Actors that the activity contains as objects. */
  readonly actors: readonly Fields[];
}

/** Levels of wrappers. Real documents have four: a collection, its page, an activity, an article. */
const MAX_DEPTH = 8;
/** Objects in a document. Guards against objects that contain themselves. */
const MAX_OBJECTS = 20_000;

/** Actors of an activity: each of its articles gets them all. */
const MAX_ACTORS = 10;

const PUBLIC = /^(?:https?:\/\/www\.w3\.org\/ns\/activitystreams#|as:)?Public$/;

/** Types of an object, without the prefix of the namespace. */
export const typesOf = (json: Fields): readonly string[] =>
  [...json.texts('type'), ...json.texts('@type')].map((type) =>
    type.replace(/^(?:https?:\/\/www\.w3\.org\/ns\/activitystreams#|as:)/, ''),
  );

/** Ids of the objects in a member, which can also hold ids alone. */
export const idsOf = (json: Fields, member: string): readonly string[] => [
  ...[json.raw(member)].flat().filter((entry) => typeof entry === 'string'),
  ...json.objects(member).flatMap((object) => [...object.texts('id'), ...object.texts('@id')]),
];

const is = (types: readonly string[], ...names: readonly string[]): boolean =>
  types.some((type) => names.includes(type));

export const isArticle = (types: readonly string[]): boolean =>
  is(types, 'Note', 'Article', 'Page', 'Question', 'Event', 'Video', 'Audio');

export const isCollection = (types: readonly string[]): boolean =>
  is(types, 'Collection', 'OrderedCollection', 'CollectionPage', 'OrderedCollectionPage');

/** Whether an object has no audience, or a public one. */
const isPublic = (json: Fields): boolean => {
  const audience = [...idsOf(json, 'to'), ...idsOf(json, 'cc')];
  return audience.length === 0 || audience.some((id) => PUBLIC.test(id));
};

/** Visits the objects of a document. */
class ArticleFinder {
  readonly articles: FoundArticle[] = [];
  /** Ids of deleted objects. */
  readonly deleted = new Set<string>();
  #objects = 0;

  /** Yields before each object. */
  *find(json: Fields, actors: readonly Fields[] = [], depth = MAX_DEPTH): Generator<void, void> {
    yield;
    const types = typesOf(json);
    if (depth === 0 || ++this.#objects > MAX_OBJECTS) json.report('left-out');
    else if (is(types, 'Tombstone', 'Delete')) this.#delete(json, types);
    else if (isCollection(types)) yield* this.#open(json, depth);
    else if (!isArticle(types) && !is(types, 'Create', 'Announce')) json.report('left-out');
    else if (!isPublic(json)) json.report('withheld', json.has('to') ? 'to' : 'cc');
    else if (isArticle(types)) this.articles.push({ json, actors });
    else yield* this.#follow(json, 'object', is(types, 'Create') ? json.objects('actor', MAX_ACTORS) : [], depth);
  }

  #delete(json: Fields, types: readonly string[]): void {
    const ids = is(types, 'Tombstone') ? [...json.texts('id'), ...json.texts('@id')] : idsOf(json, 'object');
    for (const id of ids) this.deleted.add(id);
    json.report('withheld');
  }

  /** Visits a collection, which may contain its first page. */
  *#open(json: Fields, depth: number): Generator<void, void> {
    for (const page of json.objects('first')) yield* this.find(page, [], depth - 1);
    yield* this.#follow(json, 'orderedItems', [], depth);
    yield* this.#follow(json, 'items', [], depth);
  }

  /** Visits the objects in a member. Reports addresses of objects, which are not loaded. */
  *#follow(json: Fields, member: string, actors: readonly Fields[], depth: number): Generator<void, void> {
    if (json.firstText(member) !== undefined) json.report('left-out', member);
    for (const object of json.objects(member, Infinity)) yield* this.find(object, actors, depth - 1);
  }
}

/** Objects that are visited in one task. */
const OBJECTS_OF_TASK = 1_000;

/** The articles of a document, and the ids of deleted objects. In tasks. */
export const findArticles = async (
  document: Fields,
): Promise<{ readonly articles: readonly FoundArticle[]; readonly deleted: ReadonlySet<string> }> => {
  const finder = new ArticleFinder();
  await inTasks(finder.find(document), OBJECTS_OF_TASK);
  return finder;
};
