import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NewsItem } from 'wco-widgets/react';

const FEED = '/demo/feeds/corruption-prevention.json';

const App = () => {
  const [article, setArticle] = useState(0);
  const [list, setList] = useState(0);
  return (
    <>
      <NewsItem
        id="article"
        src={FEED}
        headingLevel={2}
        structuredData
        onWcoLoad={({ feed }) => setArticle(feed.items.length)}
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
