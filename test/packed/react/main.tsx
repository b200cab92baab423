import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { define } from 'wco-widgets';

const FEED = '/demo/feeds/corruption-prevention.json';

define();

const App = () => {
  const [article, setArticle] = useState(0);
  const [list, setList] = useState(0);
  return (
    <>
      <wco-news-item
        id="article"
        src={FEED}
        headingLevel={2}
        onwco-load={({ feed }) => setArticle(feed.items.length)}
      />
      <output htmlFor="article">{article}</output>
      <wco-news-list
        id="list"
        src={FEED}
        searchable
        layout="grid"
        onwco-load={({ feed }) => setList(feed.items.length)}
      />
      <output htmlFor="list">{list}</output>
    </>
  );
};

const root = document.querySelector('#app');
if (root) createRoot(root).render(<App />);
