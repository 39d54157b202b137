/** One rule a test, with a case for and a case against, through the real names. */
import { describe, expect, it } from 'vitest';
import { explain, spot } from '../../../../core/spot';
import { openNames } from '../../../../scripts/ledger-files';

const root = process.cwd();
const names = openNames(root);

/** Marks of a page, block by block, as `surface=entity`; `~` before a description. */
function marksOf(...texts: string[]): string[] {
  const blocks = texts.map((text) => ({ text }));
  return spot(blocks, names).flatMap((mentions, at) =>
    mentions.map(({ start, end, entity, soft }) => `${soft ? '~' : ''}${texts[at]!.slice(start, end)}=${entity}`),
  );
}

describe('spans', () => {
  it('hold possessives and endings after an apostrophe, not titles', () => {
    expect(marksOf('President Putin’s plane')).toEqual(['Putin’s=putin']);
    expect(marksOf("Rosatom'un ve NetBlocks' verileri")).toEqual(["Rosatom'un=rosatom", "NetBlocks'=netblocks"]);
  });

  it('leave Arabic and Hebrew prefixes outside', () => {
    expect(marksOf('قال لبوتين')).toEqual(['بوتين=putin']);
    expect(marksOf('נאמר לפוטין')).toEqual(['פוטין=putin']);
  });

  it('hold the given name, patronymic and initials of the bearer', () => {
    expect(marksOf('Владимир Владимирович Путин прибыл')).toEqual(['Владимир Владимирович Путин=putin']);
    expect(marksOf('signed by V.V. Putin today')).toEqual(['V.V. Putin=putin']);
    expect(marksOf('弗拉基米尔·普京说')).toEqual(['弗拉基米尔·普京=putin']);
  });

  it('hold the class noun of a compound name, not one after a model', () => {
    expect(marksOf('Neue Shahed-Drohnen über Kiew')).toEqual(['Shahed-Drohnen=shahed']);
    expect(marksOf('Shahed-136 drones over Kyiv')).toEqual(['Shahed-136=shahed']);
  });

  it('take the longest of nested names', () => {
    expect(marksOf('The Bushehr nuclear power plant in Iran')).toEqual(['Bushehr nuclear power plant=bushehr-npp']);
  });

  it('part a list of models', () => {
    expect(marksOf('Shahed-131s and Shahed-136s')).toEqual(['Shahed-131s=shahed', 'Shahed-136s=shahed']);
  });
});

describe('surnames', () => {
  it('belong to whom the page introduced', () => {
    const away = 'Ukraine’s minister met the press.';
    expect(marksOf('Mykhailo Fedorov spoke in Kyiv.', `Fedorov left. ${away}`)).toEqual([
      'Mykhailo Fedorov=fedorov',
      'Fedorov=fedorov',
    ]);
    expect(marksOf('Sergei Fedorov skated in Detroit.', 'Fedorov left the rink.')).toEqual([]);
  });

  it('are refused behind a given name that we do not know', () => {
    expect(marksOf('That day Zbigniew Peskov opened his shop.')).toEqual([]);
    expect(marksOf('That day the spokesman Peskov kept silent.')).toEqual(['Peskov=peskov']);
  });

  it('need a capital where the small word means something else', () => {
    expect(marksOf('Washington: Trump held the trump card')).toEqual(['Trump=trump']);
    expect(marksOf('Тонна песков Сахары')).toEqual([]);
  });

  it('are no mark for a family', () => {
    expect(marksOf('Bashar al-Assad fell; the Assads had ruled Syria.')).toEqual(['Bashar al-Assad=assad']);
  });

  it('that are adjectives stand only where no adjective can', () => {
    expect(marksOf('محمد اسلامی در مسکو بود. اسلامی گفت نیروگاه آماده است. هنر اسلامی زیباست.')).toEqual([
      'محمد اسلامی=eslami',
      'اسلامی=eslami',
    ]);
  });

  it('go to the father where son and father are introduced', () => {
    expect(marksOf('Ali Khamenei was succeeded by Mojtaba Khamenei. Khamenei had ruled Iran.')).toEqual([
      'Ali Khamenei=khamenei',
      'Mojtaba Khamenei=mojtaba-khamenei',
      'Khamenei=khamenei',
    ]);
  });
});

describe('words that need company', () => {
  it('take a place for the plant only near nuclear words', () => {
    expect(marksOf('Inspectors of the IAEA reached Bushehr.')).toContain('Bushehr=bushehr-npp');
    expect(marksOf('Rain fell on the port of Bushehr.')).toEqual([]);
  });

  it('take an everyday word for the drone only in quotes or beside its field', () => {
    expect(marksOf('أسقطت مسيّرات «شاهد» فوق كييف')).toEqual(['شاهد=shahed']);
    expect(marksOf('شاهد المباراة كاملة')).toEqual([]);
    expect(marksOf('Запустили «Герань-2» по складу')).toEqual(['Герань-2=shahed']);
    expect(marksOf('Полейте герань на окне')).toEqual([]);
  });

  it('leave a first name alone, on the whole page', () => {
    expect(marksOf('Shahed Karimi paints drones.', 'Shahed sold two.')).toEqual([]);
  });

  it('read an acronym as the page spells it', () => {
    expect(marksOf('Automatic Exchange of Information (AEOI) reports nuclear assets in Iran to AEOI.')).toEqual([]);
    expect(marksOf('The Atomic Energy Organization of Iran (AEOI) is silent.')).toContain('AEOI=aeoi');
  });
});

describe('treaties of one title', () => {
  it('are told by their parties', () => {
    const title = 'Treaty on Comprehensive Strategic Partnership';
    expect(marksOf(`the ${title} between Russia and Iran`)).toEqual([`${title}=russia-iran-treaty-2025`]);
    expect(marksOf(`the ${title} that Moscow signed in Pyongyang`)).toEqual([`${title}=russia-dprk-treaty`]);
    expect(marksOf(`the ${title} between Russia and Venezuela`)).toEqual([]);
  });

  it('are not told by the parties of another one', () => {
    expect(
      marksOf('Договор о всеобъемлющем стратегическом партнерстве с Ираном шире, чем соглашение с КНДР'),
    ).toContain('Договор о всеобъемлющем стратегическом партнерстве=russia-iran-treaty-2025');
  });
});

describe('descriptions', () => {
  const named = 'The Comprehensive Strategic Partnership Treaty between Russia and Iran took effect.';

  it('stand for what was last spoken of', () => {
    expect(marksOf(named, 'The pact has 47 articles.')).toContain('~The pact=russia-iran-treaty-2025');
    expect(marksOf('Договор о всеобъемлющем стратегическом партнёрстве с Ираном подписан. Договор краток.')).toContain(
      '~Договор=russia-iran-treaty-2025',
    );
  });

  it('fall silent once another thing of the kind was spoken of', () => {
    expect(marksOf(named, 'The Non-Proliferation Treaty is older. The treaty has 191 parties.')).toHaveLength(1);
    expect(marksOf('The Bushehr nuclear plant runs.', 'Chernobyl does not. The plant is closed.')).toHaveLength(1);
  });

  it('stay with the subject after a comparison', () => {
    expect(marksOf(named, 'Unlike the treaty with North Korea, the treaty promises no arms.')).toEqual([
      'Comprehensive Strategic Partnership Treaty=russia-iran-treaty-2025',
      '~the treaty with North Korea=russia-dprk-treaty',
      '~the treaty=russia-iran-treaty-2025',
    ]);
  });

  it('are not what an unknown adjective makes of them', () => {
    expect(marksOf(named, 'The fisheries agreement is another matter.')).toHaveLength(1);
  });

  it('need an antecedent', () => {
    expect(marksOf('The treaty was signed. The plant was closed.')).toEqual([]);
  });
});

describe('company', () => {
  const stable = 'The grey mare came home lame on Sunday, so the groom put ice on her leg and let her walk. ';
  it('is what a shared surname needs on a page that says enough', () => {
    expect(marksOf(`${stable}Trump ate well.`)).toEqual([]);
    expect(marksOf(`${stable}Trump ate well.`, 'The envoy from Tehran left.')).toEqual(['Trump=trump']);
    expect(marksOf(`${stable}Trump ate well.`, 'Pezeshkian did too.')).toEqual([
      'Trump=trump',
      'Pezeshkian=pezeshkian',
    ]);
  });

  it('is not asked for by a full name, a name nobody shares, or a page of a few words', () => {
    expect(marksOf(`${stable}Donald Trump ate well.`)).toEqual(['Donald Trump=trump']);
    expect(marksOf(`${stable}Pezeshkian ate well.`)).toEqual(['Pezeshkian=pezeshkian']);
    expect(marksOf('Trump ate well.')).toEqual(['Trump=trump']);
  });

  it('is missed by castles and singers as by horses', () => {
    const keep =
      'Der Rundweg beginnt am Parkplatz und führt in zwei Stunden durch Weinberge hinauf zum alten Torhaus. ';
    expect(marksOf(`${keep}Hier wohnten die Grafen von der Leyen.`)).toEqual([]);
    const stage =
      '灯光暗下来，观众席里有人轻轻跟着哼那首老歌，掌声一阵接着一阵，许多人站起来挥手，舞台两侧的屏幕亮起旧照片，散场时雨还没有停，路边的小店都开着灯，卖热茶的老人说今晚生意不错，明天还要再来一次。';
    expect(marksOf(`${stage}毛宁鞠了一躬。`)).toEqual([]);
    expect(marksOf(`${stage}毛宁说，中国反对单边制裁。`)).toEqual(['毛宁=mao-ning']);
  });
});

describe('namesakes', () => {
  it('share even the given name, and introduce nobody', () => {
    expect(marksOf('Peskov denied it; another Dmitry Peskov sells maps in Kazan.')).toEqual(['Peskov=peskov']);
    expect(marksOf('Спросили и другого Дмитрия Пескова.')).toEqual([]);
    expect(marksOf('Спросили и Дмитрия Пескова.')).toEqual(['Дмитрия Пескова=peskov']);
  });

  it('are one of that name behind an article', () => {
    expect(marksOf('Her sister married a Putin, a clerk of the post.')).toEqual([]);
    expect(marksOf('A Putin ally left.')).toEqual(['Putin=putin']);
  });

  it('that are refused are no company to others', () => {
    const tale =
      'Песков поставил чайник и сел к окну. Жена его, Лаврова в девичестве, говорила, что пора спать, но Песков только махал рукой и смотрел на дождь.';
    expect(marksOf(tale)).toEqual([]);
    expect(marksOf('Песков и Лавров молчали всю дорогу до дома и смотрели на дождь.')).toEqual([
      'Песков=peskov',
      'Лавров=lavrov',
    ]);
  });

  it('are the younger', () => {
    expect(marksOf('Donald Trump Jr. went fishing.')).toEqual([]);
    expect(marksOf('President Donald Trump went fishing.')).toEqual(['Donald Trump=trump']);
  });

  it('are a verb in a text without capitals', () => {
    expect(marksOf('iran says nothing trumps a good meal with putin')).toEqual(['putin=putin']);
    expect(marksOf('iran says trump had a good meal with putin')).toEqual(['trump=trump', 'putin=putin']);
  });
});

describe('descriptions', () => {
  it('of a new plant are not of the old one', () => {
    const intro = 'The Bushehr nuclear power plant in Iran runs at full load.';
    const french = 'La centrale de Bouchehr, en Iran, tourne à plein régime.';
    expect(marksOf(intro, 'The plant needs fuel.')).toContain('~The plant=bushehr-npp');
    expect(marksOf(french, 'La centrale attend du combustible.')).toContain('~La centrale=bushehr-npp');
    expect(marksOf(french, 'La nouvelle centrale attend son permis.')).toHaveLength(1);
  });

  it('go on about ours behind a treaty that it is compared with', () => {
    expect(marksOf('俄伊条约与俄朝条约不同。', '该条约没有共同防御条款。').at(-1)).toBe(
      '~该条约=russia-iran-treaty-2025',
    );
  });

  it('of an office stand for nobody where two hold it', () => {
    const one = 'Russian foreign minister Sergei Lavrov flew to Tehran.';
    const two = 'Russian foreign minister Sergei Lavrov met Abbas Araghchi in Tehran.';
    expect(marksOf(`${one} The minister smiled.`).at(-1)).toBe('~The minister=lavrov');
    expect(marksOf(`${two} The minister smiled.`).at(-1)).toBe('Abbas Araghchi=araghchi');
  });

  it('within a title are part of it', () => {
    const intro = '«Росатом» строит новые блоки АЭС «Бушер» в Иране.';
    expect(marksOf(intro, 'Глава госкорпорации Алексей Лихачев доволен.').at(-1)).toBe('Алексей Лихачев=likhachev');
    expect(marksOf(intro, 'Глава госкорпорации Алексей Лихачев доволен.')).not.toContain('~госкорпорации=rosatom');
    expect(marksOf(intro, 'В госкорпорации довольны.')).toContain('~госкорпорации=rosatom');
  });

  it('of a year have a noun, not a standard, before them', () => {
    const intro = 'Russia and Iran signed the 2001 friendship treaty.';
    expect(marksOf(intro)).toContain('~2001 friendship treaty=russia-iran-treaty-2001');
    expect(marksOf('Russia and Iran ship it. POSIX.1-2001 added text.')).toEqual([]);
  });
});

describe('papers', () => {
  const T = 'russia-iran-treaty-2025';
  const K = 'russia-dprk-treaty';

  it.each([
    [
      'That sets the text apart from Russia’s treaty with North Korea.',
      ['the text', T, 'Russia’s treaty with North Korea', K],
    ],
    ['The treaty obliges Russia to consult.', ['The treaty', T]],
    ['The treaty signed with Iran is public.', ['The treaty signed with Iran', T]],
    [
      'Der Text unterscheidet sich von Russlands Vertrag mit Nordkorea.',
      ['Der Text', T, 'Russlands Vertrag mit Nordkorea', K],
    ],
    ['Le traité oblige la Russie à consulter.', ['Le traité', T]],
    ['L’accord conclu avec Pyongyang va plus loin.', ['L’accord conclu avec Pyongyang', K]],
    ['El texto obliga a Irán a callar.', ['El texto', T]],
    ['Договор отличает Россию от других.', ['Договор', T]],
    ['این متن برخلاف پیمان با کره شمالی است.', ['این متن', T, 'پیمان با کره شمالی', K]],
  ])('take only the parties that are tied to them: %s', (text, marks) => {
    const told = marks.flatMap((surface, at) => (at % 2 ? [] : [`~${surface}=${marks[at + 1]}`]));
    expect(marksOf('The Russia–Iran treaty is in force.', text).slice(1)).toEqual(told);
  });

  it.each([
    'Russia denied a deal for Iranian drones.',
    'The agreement to buy Iranian drones was denied.',
    'Le contrat de la Russie pour des drones iraniens est nié.',
    'L’accord russo-iranien sur les drones est nié.',
    'Der Vertrag über iranische Drohnen blieb geheim.',
    'Контракт на иранские беспилотники отрицают.',
    'El acuerdo para comprar drones iraníes se negó.',
    'Umowa na irańskie drony była tajna.',
    'قرارداد خرید پهپادهای ایرانی تأیید نشد.',
  ])('about goods are purchases: %s', (text) => {
    expect(marksOf('Putin met Pezeshkian in Moscow.', text).slice(2)).toEqual([]);
  });

  it.each([
    ['The Russia–Iran treaty of 2001 was short. Its successor has 47 articles.', `~Its successor=${T}`],
    ['Le traité russo-iranien de 2001 était bref. Son successeur compte 47 articles.', `~Son successeur=${T}`],
    ['The Russia–Iran treaty is long. Its predecessor was short.', '~Its predecessor=russia-iran-treaty-2001'],
    ['Ali Khamenei ruled Iran, Putin Russia. His successor signed.', 'Putin=putin'],
  ])('are told by the one that they followed: %s', (text, last) => {
    expect(marksOf(text).at(-1)).toBe(last);
  });

  it.each([
    ['The January treaty lives.', '~The January treaty'],
    ['Traktat ze stycznia trwa.', '~Traktat'],
    ['Le traité de janvier vit.', '~Le traité'],
  ])('are told by their month, whatever was spoken of: %s', (text, mark) => {
    const intro = 'Iran and Russia recalled the Treaty of Turkmenchay.';
    expect(marksOf(intro, text).at(-1)).toBe(`${mark}=${T}`);
  });

  it('on small plants are the memorandum of either side', () => {
    const plants = 'small-nuclear-plants-deal';
    expect(marksOf('Rosatom spoke of reactors for Iran. The Moscow memorandum is short.').at(-1)).toBe(
      `~The Moscow memorandum=${plants}`,
    );
    expect(marksOf('Rosatom spoke of reactors. The memorandum with Iran is short.').at(-1)).toBe(
      `~The memorandum with Iran=${plants}`,
    );
  });

  it('and pipelines stand alone among words of their field', () => {
    const gas = '~The gas pipeline=russia-iran-gas-pipeline';
    expect(marksOf('Iran and Russia spoke. The gas pipeline is held up by its price.')).toEqual([gas]);
    expect(marksOf('Iran and Russia spoke. Kyiv struck the Druzhba line. The pipeline burns.')).toEqual([]);
    expect(marksOf('Iran sold Russia drones. The contract was paid in gold.')).toEqual([
      '~The contract=shahed-contract',
    ]);
  });

  it('are spoken of where somebody of Russia’s and somebody of Iran’s stand', () => {
    expect(marksOf('Peskov smiled. Jalali says that the treaty works.').at(-1)).toBe(`~the treaty=${T}`);
    expect(marksOf('普京与佩泽希齐扬通电话，讨论条约落实情况。').at(-1)).toBe(`~条约=${T}`);
  });
});

describe('first names', () => {
  it.each([
    ['Bashar al-Assad fled. Bashar lost the key.', '~Bashar=assad'],
    ['Міністр Михайло Федоров мовчав. Михайло, кажуть, втомився.', '~Михайло=fedorov'],
    ['وصل بشار الأسد إلى موسكو، ومعه ابنه بشار.', '~بشار=assad'],
  ])('are of whom was spoken: %s', (text, last) => {
    expect(marksOf(text).at(-1)).toBe(last);
  });

  it.each([
    'Bashar al-Assad fled. Bashar Jaafari stayed, and Bashar spoke.',
    'Ali Khamenei spoke in Tehran. Ali, a baker, heard him, and Ali left.',
    'Sergei Lavrov met students. Sergei, 19, asked him, and Sergei wept.',
    'Owners of dogs met Vladimir Putin. Trains in Vladimir were late that day.',
    'Путин прилетел ночью. Во Владимирской области шёл снег.',
  ])('are of nobody where another bears them, or a place: %s', (text) => {
    expect(marksOf(text).filter((mark) => mark.startsWith('~'))).toEqual([]);
  });
});

describe('explain', () => {
  it('says what was taken or dropped, and why', () => {
    const verdicts = explain([{ text: 'Sergei Fedorov met Putin.' }], names);
    expect(verdicts.find(({ entity }) => entity === 'fedorov')).toMatchObject({ taken: false });
    expect(verdicts.find(({ entity }) => entity === 'fedorov')!.reason).toContain('another given name');
    expect(verdicts.find(({ entity }) => entity === 'putin')).toMatchObject({ taken: true });
  });
});
