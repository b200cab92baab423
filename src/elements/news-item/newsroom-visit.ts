import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Newsroom } from '../base/newsroom-context.js';

/** Registers an item as a viewer of the newsroom around it, and follows the article that is open there. */
export class NewsroomVisit implements ReactiveController {
  #newsroom: Newsroom | undefined;
  #leave: (() => void) | undefined;
  #lastId: string | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#visit(undefined);
  }

  /** Id of the article that is open in the newsroom. */
  get openId(): string | undefined {
    return this.#newsroom?.openId;
  }

  /**
   * Call it in `willUpdate`.
   *
   * @param itemId the article that the element always shows, if any
   * @returns whether another article than before is to be shown in the newsroom
   */
  update(newsroom: Newsroom | undefined, itemId: string | undefined): boolean {
    this.#visit(newsroom);
    const id = itemId ?? this.openId;
    if (!newsroom || id === this.#lastId) return false;
    this.#lastId = id;
    return true;
  }

  #visit(newsroom: Newsroom | undefined): void {
    const isSame = newsroom?.addViewer === this.#newsroom?.addViewer;
    this.#newsroom = newsroom;
    if (isSame) return;
    this.#leave?.();
    this.#leave = newsroom?.addViewer();
  }
}
