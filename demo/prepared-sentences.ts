/** Russian texts of `feeds/corruption-prevention.json`, for browsers without a translator. */
export const SENTENCES: Readonly<Record<string, string>> = {
  "WCO Participates in the UNODC's 9th Meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption":
    'ВТамО приняла участие в 9-м совещании Межправительственной рабочей группы открытого состава по предупреждению коррупции УНП ООН',
  'In Vienna the WCO told States Parties to the UN Convention against Corruption how its Integrity Programme deals with lifestyle audits, income declarations and conflicts of interest.':
    'В Вене ВТамО рассказала государствам – участникам Конвенции ООН против коррупции, как её Программа профессиональной этики подходит к проверкам образа жизни, декларированию доходов и конфликтам интересов.',
  'At the invitation of the United Nations Office on Drugs and Crime (UNODC), the World Customs Organization (WCO) took part in the 9th meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption, held in Vienna, Austria, from 5 to 7 September 2018.':
    'По приглашению Управления Организации Объединённых Наций по наркотикам и преступности (УНП ООН) Всемирная таможенная организация (ВТамО) приняла участие в 9-м совещании Межправительственной рабочей группы открытого состава по предупреждению коррупции, которое прошло в Вене (Австрия) с 5 по 7 сентября 2018 года.',
  'The Working Group helps States Parties to the United Nations Convention against Corruption to develop knowledge about preventing corruption, to gather it and to exchange it. In 2018 its theme was how asset declaration systems work and how conflicts of interest are managed.':
    'Рабочая группа помогает государствам – участникам Конвенции Организации Объединённых Наций против коррупции накапливать и собирать знания о предупреждении коррупции и обмениваться ими. В 2018 году её темой были системы декларирования активов и урегулирование конфликтов интересов.',
  'What was debated': 'Что обсуждалось',
  'Delegates discussed two provisions of the Convention:': 'Делегаты обсудили два положения Конвенции:',
  'article 7, paragraph 4, on systems that promote transparency and prevent conflicts of interest;':
    'пункт 4 статьи 7 – о системах, которые способствуют прозрачности и предупреждают конфликты интересов;',
  'article 8, paragraph 5, on the disclosure of assets and interests by public officials.':
    'пункт 5 статьи 8 – о раскрытии должностными лицами сведений об имуществе и интересах.',
  'The secretariat reported on what has been done to implement resolution 7/5, “Promoting Preventive Measures against Corruption”, and resolution 7/6, “Follow-up to the Marrakech Declaration on the Prevention of Corruption”.':
    'Секретариат сообщил о том, что сделано для выполнения резолюции 7/5 «Поощрение мер по предупреждению коррупции» и резолюции 7/6 «Последующие меры в связи с Марракешской декларацией о предупреждении коррупции».',
  'The WCO’s contribution': 'Вклад ВТамО',
  'The WCO presented its Integrity Programme and the work done under it on lifestyle audits, income declarations and conflicts of interest. The subject is not new to Customs administrations: it was on the agenda of the 15th session of the WCO Integrity Sub-Committee in 2016.':
    'ВТамО представила свою Программу профессиональной этики и проведённую в её рамках работу по проверкам образа жизни, декларированию доходов и конфликтам интересов. Для таможенных администраций эта тема не нова: она была в повестке дня 15-й сессии Подкомитета ВТамО по профессиональной этике в 2016 году.',
};
