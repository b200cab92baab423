/** The part of the Cache API that `src/loading/persisted-copies.ts` uses. */

class StoredResponse {
  #bytes;

  constructor(bytes, { headers = new Headers() } = {}) {
    this.#bytes = bytes;
    this.headers = headers;
  }

  async arrayBuffer() {
    return this.#bytes.slice().buffer;
  }
}

class CacheStandIn {
  #entries = new Map();

  async match(request) {
    return this.#entries.get(request);
  }

  async keys() {
    return [...this.#entries.keys()];
  }

  async put(request, response) {
    this.#entries.set(request, response);
  }

  async delete(request) {
    return this.#entries.delete(request);
  }
}

/** `caches` and `Response` for all pages of a reader. */
export const makeStorage = () => {
  const cache = new CacheStandIn();
  return { caches: { open: async () => cache }, Response: StoredResponse };
};
