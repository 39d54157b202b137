/** Words of figures and dates in many languages. `*` stands for any ending. */

/** Factors by the words for them. */
export const SCALES: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'thousand* k тыс* tausend* mille mil mila bin tys* هزار ألف آلاف אלף 千 천'],
  [1e4, '万 萬 만'],
  [1e6, 'million* mn mln m mio млн миллион* мільйон* millone* milion* milyon* milhoe* مليون ميليون میلیون מיליון'],
  [1e8, '亿 億 억'],
  [
    1e9,
    'billion* bn b milliard* mrd md mlrd mld milyar* milyard* milion_tys miliard* bilhoe* bilhao* miliardi млрд ' +
      'миллиард* мільярд* مليار میلیارد מיליארד',
  ],
];

/** Units that are told in a larger one as well: factor to the smaller. */
export const UNITS: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'gw gigawatt* гвт гигаватт* ГВт'],
  [1e9, 'twh'],
];

/** One to twelve, in English, Russian, German, French, Spanish. */
export const SMALL_NUMBERS: Readonly<Record<string, string>> = {
  '2': 'two два две zwei deux dos',
  '3': 'three три drei trois tres',
  '4': 'four четыре vier quatre cuatro',
  '5': 'five пять funf cinq cinco',
  '6': 'six шесть sechs seis',
  '7': 'seven семь sieben sept siete',
  '8': 'eight восемь acht huit ocho',
  '9': 'nine девять neun neuf nueve',
  '10': 'ten десять zehn dix diez',
  '12': 'twelve двенадцать zwolf douze doce',
};

/** January to December, by language. */
export const MONTHS: readonly string[] = [
  'jan* feb* mar march apr* may jun june jul july aug* sep* oct* nov* dec*',
  'янв* фев* март* апр* мая июн* июл* авг* сен* окт* ноя* дек*',
  'січ* лют* берез* квіт* трав* черв* лип* серп* вер* жовт* листоп* груд*',
  'januar* februar* marz* april* mai juni juli august* septem* okt* novem* dez*',
  'janv* fev* mars avril* mai juin juil* aout septem* octo* novem* decem*',
  'ener* febr* marz* abril* mayo* junio julio agosto septiem* octub* noviem* diciem*',
  'gennai* febbrai* marzo april* maggio giugno luglio agosto settem* ottob* novem* dicem*',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'styczn* lut* marc* kwie* maj* czerw* lip* sierp* wrze* pazdz* listop* grud*',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
];

/** Months of the Iranian solar calendar, Farvardin to Esfand. */
export const SOLAR_MONTHS: readonly string[] = [
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand',
];
