/**
 * Every form of every plural message, by locale and message: the text for a CLDR plural category, or for one number
 * (`=0`). `#` is the number.
 */
export const FORMS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  en: {
    'list.count': {
      '=0': 'No articles',
      one: '# article',
      other: '# articles',
    },
    'list.loaded': {
      one: '# more article loaded',
      other: '# more articles loaded',
    },
    'list.new': {
      one: 'Show # new article',
      other: 'Show # new articles',
    },
    'list.showOthers': {
      one: 'Show # article in another language',
      other: 'Show # articles in other languages',
    },
    'switcher.found': {
      '=0': 'No languages found',
      one: '# language found',
      other: '# languages found',
    },
  },
  fr: {
    'list.count': {
      '=0': 'Aucun article',
      one: '# article',
      many: '# d’articles',
      other: '# articles',
    },
    'list.loaded': {
      one: '# article supplémentaire chargé',
      many: '# d’articles supplémentaires chargés',
      other: '# articles supplémentaires chargés',
    },
    'list.new': {
      one: 'Afficher # nouvel article',
      many: 'Afficher # de nouveaux articles',
      other: 'Afficher # nouveaux articles',
    },
    'list.showOthers': {
      one: 'Afficher # article dans une autre langue',
      many: 'Afficher # d’articles dans d’autres langues',
      other: 'Afficher # articles dans d’autres langues',
    },
    'switcher.found': {
      '=0': 'Aucune langue trouvée',
      one: '# langue trouvée',
      many: '# de langues trouvées',
      other: '# langues trouvées',
    },
  },
  es: {
    'list.count': {
      '=0': 'Ningún artículo',
      one: '# artículo',
      many: '# de artículos',
      other: '# artículos',
    },
    'list.loaded': {
      one: 'Se cargó # artículo más',
      many: 'Se cargaron # de artículos más',
      other: 'Se cargaron # artículos más',
    },
    'list.new': {
      one: 'Mostrar # artículo nuevo',
      many: 'Mostrar # de artículos nuevos',
      other: 'Mostrar # artículos nuevos',
    },
    'list.showOthers': {
      one: 'Mostrar # artículo en otro idioma',
      many: 'Mostrar # de artículos en otros idiomas',
      other: 'Mostrar # artículos en otros idiomas',
    },
    'switcher.found': {
      '=0': 'Ningún idioma encontrado',
      one: '# idioma encontrado',
      many: '# de idiomas encontrados',
      other: '# idiomas encontrados',
    },
  },
  ru: {
    'list.count': {
      '=0': 'Нет статей',
      one: '# статья',
      few: '# статьи',
      many: '# статей',
      other: '# статьи',
    },
    'list.loaded': {
      one: 'Загружена ещё # статья',
      few: 'Загружено ещё # статьи',
      many: 'Загружено ещё # статей',
      other: 'Загружено ещё # статьи',
    },
    'list.new': {
      one: 'Показать # новую статью',
      few: 'Показать # новые статьи',
      many: 'Показать # новых статей',
      other: 'Показать # новой статьи',
    },
    'list.showOthers': {
      '=1': 'Показать # статью на другом языке',
      one: 'Показать # статью на других языках',
      few: 'Показать # статьи на других языках',
      many: 'Показать # статей на других языках',
      other: 'Показать # статьи на других языках',
    },
    'switcher.found': {
      '=0': 'Языки не найдены',
      one: 'Найден # язык',
      few: 'Найдено # языка',
      many: 'Найдено # языков',
      other: 'Найдено # языка',
    },
  },
  ar: {
    'list.count': {
      zero: 'لا توجد مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالًا',
      other: '# مقال',
    },
    'list.loaded': {
      zero: 'لم يُحمَّل أي مقال إضافي',
      one: 'حُمِّل مقال إضافي واحد',
      two: 'حُمِّل مقالان إضافيان',
      few: 'حُمِّلت # مقالات إضافية',
      many: 'حُمِّل # مقالًا إضافيًا',
      other: 'حُمِّل # مقال إضافي',
    },
    'list.new': {
      zero: 'لا توجد مقالات جديدة',
      one: 'عرض مقال جديد واحد',
      two: 'عرض مقالين جديدين',
      few: 'عرض # مقالات جديدة',
      many: 'عرض # مقالًا جديدًا',
      other: 'عرض # مقال جديد',
    },
    'list.showOthers': {
      zero: 'لا توجد مقالات بلغات أخرى',
      one: 'عرض مقال واحد بلغة أخرى',
      two: 'عرض مقالين بلغات أخرى',
      few: 'عرض # مقالات بلغات أخرى',
      many: 'عرض # مقالًا بلغات أخرى',
      other: 'عرض # مقال بلغات أخرى',
    },
    'switcher.found': {
      zero: 'لم يُعثر على أي لغة',
      one: 'عُثر على لغة واحدة',
      two: 'عُثر على لغتين',
      few: 'عُثر على # لغات',
      many: 'عُثر على # لغة',
      other: 'عُثر على # لغة',
    },
  },
  'zh-Hans': {
    'list.count': {
      '=0': '没有文章',
      other: '#篇文章',
    },
    'list.loaded': {
      other: '又加载了#篇文章',
    },
    'list.new': {
      other: '显示#篇新文章',
    },
    'list.showOthers': {
      other: '显示#篇其他语言的文章',
    },
    'switcher.found': {
      '=0': '未找到语言',
      other: '找到#种语言',
    },
  },
  'pt-BR': {
    'list.count': {
      '=0': 'Nenhum artigo',
      one: '# artigo',
      many: '# de artigos',
      other: '# artigos',
    },
    'list.loaded': {
      one: 'Mais # artigo carregado',
      many: 'Mais # de artigos carregados',
      other: 'Mais # artigos carregados',
    },
    'list.new': {
      one: 'Mostrar # novo artigo',
      many: 'Mostrar # de novos artigos',
      other: 'Mostrar # novos artigos',
    },
    'list.showOthers': {
      one: 'Mostrar # artigo em outro idioma',
      many: 'Mostrar # de artigos em outros idiomas',
      other: 'Mostrar # artigos em outros idiomas',
    },
    'switcher.found': {
      '=0': 'Nenhum idioma encontrado',
      one: '# idioma encontrado',
      many: '# de idiomas encontrados',
      other: '# idiomas encontrados',
    },
  },
  'pt-PT': {
    'list.count': {
      '=0': 'Nenhum artigo',
      one: '# artigo',
      many: '# de artigos',
      other: '# artigos',
    },
    'list.loaded': {
      one: 'Mais # artigo carregado',
      many: 'Mais # de artigos carregados',
      other: 'Mais # artigos carregados',
    },
    'list.new': {
      one: 'Mostrar # novo artigo',
      many: 'Mostrar # de novos artigos',
      other: 'Mostrar # novos artigos',
    },
    'list.showOthers': {
      one: 'Mostrar # artigo noutra língua',
      many: 'Mostrar # de artigos noutras línguas',
      other: 'Mostrar # artigos noutras línguas',
    },
    'switcher.found': {
      '=0': 'Nenhuma língua encontrada',
      one: '# língua encontrada',
      many: '# de línguas encontradas',
      other: '# línguas encontradas',
    },
  },
};
