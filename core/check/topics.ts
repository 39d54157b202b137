/**
 * What a figure or date is about: the words that choose the property, by language.
 *
 * Topics are the ledger's properties and a few finer ones. A verb or noun beside the figure chooses; where several stand
 * there, the nearest does.
 */
import type { Property } from '../ledger/model';

export type Topic = Property | 'renewal' | 'ready' | 'inauguration' | 'further-units' | 'status' | 'expiry' | 'fall';

/** Nations that might have begun a plant, as the source of a pattern. */
export const NATION =
  'German|French|American|British|Italian|Japanese|Swiss|Swedish|Canadian|Indian|Chinese|Korean|Spanish|Belgian|Austrian|Czech';

interface Row {
  readonly topic: Topic;
  readonly en: string;
  readonly ru?: string;
  readonly fr?: string;
  readonly de?: string;
}

const ROWS: readonly Row[] = [
  {
    topic: 'signed',
    en: 'sign(?:ed|ing|atures?|s)?\\b(?! that)|conclu(?:d(?:ed?|es|ing)|sion)|ink(?:ed|s)\\b|put (?:their|his|her) (?:names?|pens?|signatures?)|initialled|put (?:pens? )?(?:to|on) paper|pens? to paper|set (?:their|his|her) hands?\\b|seal(?:ed|ing)|bears the date|dat(?:ed|ing|es?)\\b(?: (?:from|back|to))?|(?:goes?|going|went) back to|struck|strikes?\\b|penned|autograph\\p{L}*',
    ru: 'подпис\\p{L}+|заключ[её]н\\p{L}*',
    fr: 'sign(?:é|ée|és|ature)|conclu(?:e)?',
    de: 'unterzeichn\\p{L}+|geschlossen|unterschrieben',
  },
  {
    topic: 'in-force',
    en: '(?:in|into|to) (?:legal )?(?:force|effect)\\b|(?:takes?|took|taken|taking) (?:legal )?effect|effective\\b|bec[oa]me? (?:legally )?(?:binding|law)|been (?:valid|law|binding) since|legally binding|operative since|applied since|applies since|kicked in',
    ru: 'в силу|в силе|действует',
    fr: 'en vigueur',
    de: 'in Kraft|Inkrafttreten',
  },
  {
    topic: 'ratified',
    en: 'ratif\\p{L}+|approv\\p{L}+',
    ru: 'ратифи\\p{L}+',
    fr: 'ratifi\\p{L}+',
    de: 'ratifizi\\p{L}+',
  },
  {
    topic: 'replaces',
    en: 'replac\\p{L}+|supersed\\p{L}+|predecessor\\p{L}*|(?:take|took|taking|taken)s? the place|in (?:its )?place of|succeed(?:s|ed|ing)?\\b(?! in)|successor to|supplant\\p{L}*|made obsolete|retire[sd]? (?:the|a)\\b|forerunner|precursor|previous (?:treaty|pact|agreement|accord|one)|earlier (?:treaty|pact|agreement|accord|one)|older (?:treaty|pact|agreement|accord|one)',
    ru: 'замен\\p{L}+|пришёл на смену',
    fr: 'remplac\\p{L}+',
    de: 'ersetz\\p{L}+|löst\\p{L}*|abgelöst',
  },
  {
    topic: 'construction-start',
    en: `(?:beg[au]n|start(?:ed)?|first started) (?:\\p{L}+ ){0,3}?(?:build\\p{L}*|work|works|construct\\p{L}*)|(?:construct\\p{L}+|building|work)\\b[^.,;]{0,60}?\\b(?:beg[aiu]n|(?:was |were )?started|got (?:under way|going))|broke ground|ground was broken|(?:begun|started|launched|undertaken|conceived) by (?:a |the )?(?:West )?(?:${NATION})|(?:${NATION}|Siemens|Kraftwerk)\\p{L}*[^.,;]{0,40}?\\b(?:beg[au]n|started|set out|set to work|broke)|foundations? (?:were |was )?laid|laid the foundation|first concrete|start of (?:construction|work|building)`,
    ru: 'начал\\p{L}* строи\\p{L}+|строительств\\p{L}+ начал\\p{L}+|начало строительства',
    fr: 'début de la construction|commenc\\p{L}+ (?:à construire|la construction)',
    de: 'Baubeginn|begann(?:en)? (?:mit dem|der) Bau',
  },
  {
    topic: 'construction-halt',
    en: 'abandon\\p{L}*|halt\\p{L}*|stopp\\p{L}+|stop\\b|standstill|walk(?:ed|ing)? (?:away|out|off)|(?:german|siemens|builder|contractor)\\p{L}*[^.,;]{0,30}\\b(?:left|leave|quit|withdrew|departed|fled|gave up|went home)|left unfinished|down tools|downed tools|broken? off|suspend\\p{L}*|interrupted|froze\\p{L}*|pulled out|ceased',
    ru: 'останов\\p{L}+|прекра\\p{L}+|прерва\\p{L}+',
    fr: 'abandonn\\p{L}+|arrêt\\p{L}+|interromp\\p{L}+',
    de: 'eingestellt|abgebrochen|gestoppt|aufgegeben',
  },
  {
    topic: 'grid-connection',
    en: '(?:connected|hooked up|linked|plugged in\\p{L}*|joined|coupled|synchroni[sz]ed|tied)\\b[^.,;]{0,25}\\bgrid|grid[- ]connect\\p{L}+|onto the grid|on the grid|(?:fed|feeding|feed) (?:its first )?(?:power|electricity)(?! plant)|first (?:electricity|power\\b(?! plant| station| reactor)|kilowatt\\p{L}*)|(?:feed|fed|feeding|sends?|sent|sending|suppl\\p{L}+|deliver\\p{L}*|pump\\p{L}*)\\b[^.,;\\d]{0,40}\\b(?:in)?to the (?:\\p{L}+ ){0,2}grid|grid since|(?:electricity|power|current|kilowatt\\p{L}*)\\b[^.,;]{0,30}\\b(?:flow\\p{L}*|(?:reach|arriv|enter|hit)\\p{L}* (?:(?:at|on|in|into) )?the (?:\\p{L}+ ){0,2}grid)|reached the (?:\\p{L}+ ){0,2}grid',
    ru: 'подключ\\p{L}+|включ[её]н\\p{L}* в сеть|к энергосистеме',
    fr: 'raccord\\p{L}+|relié\\p{L}* au réseau|connecté\\p{L}* au réseau',
    de: 'ans? (?:Strom)?[Nn]etz',
  },
  {
    topic: 'hand-over',
    en: 'hand(?:ed|ing|s)?\\b[^.;]{0,45}\\bover\\b|hand-?over|turned\\b[^.;]{0,40}\\bover\\b|transferred to (?:Iran|Tehran)|took over from the Russian|taken over by Iran',
    ru: 'передан\\p{L}*|передал\\p{L}*',
    fr: 'remis\\p{L}* à|transfér\\p{L}+',
    de: 'übergeben|übergab|Übergabe',
  },
  {
    topic: 'commercial-operation',
    en: 'commercial(?:ly)? (?:operat\\p{L}+|service|use|exploitation)|commercially',
    ru: 'коммерческ\\p{L}+|промышленн\\p{L}+ эксплуатац\\p{L}+',
    fr: 'exploitation commerciale',
    de: 'kommerziell\\p{L}*',
  },
  {
    topic: 'start-up',
    en: '(?:came?|come|coming|went|go|gone|going|been|put|brought|goes|comes|entered|entering|running|placed|taken) (?:online|on[- ]line|on stream|on-stream|live|in(?:to)? (?:operation|service|use)|operation|service|critical)|online (?:since|in)|(?:generat|produc|suppl|operat|runn|work|churn|hum|light|power|serv|(?:gett|draw|receiv|us|burn|consum)ing (?:electricity|power|current))\\p{L}*\\b[^.,;\\d]{0,60}\\bsince|ha(?:s|d) (?:\\p{L}+ )?(?:supplied|generated|produced|operated|run|worked|powered|delivered)\\b|debut\\p{L}*|got going|came to life|flicked? (?:the switch|on)|turned on|powered up|up and running|began (?:life|to (?:operate|run|work|produce|generate|supply|deliver|feed))|first (?:ran|worked|operated|started|produced|generated)|start(?:ed|ing|s)?[- ](?:up|operat\\p{L}+|running|producing|generating|work)|start-?up|launch\\p{L}*|opened|opening|inaugurated|became operational|been operational|in operation|operational|complet\\p{L}+|finished|constructed|(?<!half-)built|commission\\p{L}*|beg[au]n (?:operat\\p{L}+|working|producing|generating|production)|switched on|fired up|criticality|has (?:run|operated|been running)',
    ru: 'запу(?:щ|с)\\p{L}+|введ[её]н\\p{L}* в эксплуатацию|пуск\\p{L}*|заработал\\p{L}*|достро\\p{L}+|построен\\p{L}*',
    fr: 'mis\\p{L}* en service|en service|démarr\\p{L}+|inaugur\\p{L}+|construit\\p{L}*|achev\\p{L}+',
    de: 'in Betrieb|Inbetriebnahme|hochgefahren|gebaut|fertiggestellt|eröffnet',
  },
  {
    topic: 'schedule',
    en: 'schedul\\p{L}+|due\\b|by (?=(?:the year |about |around )?20[3-9]\\d)|dream\\p{L}*|eye(?:s|d|ing)\\b|aspir\\p{L}*|vow\\p{L}*|pledg\\p{L}*|promis\\p{L}+|seek(?:s|ing)?\\b|sought|bent on|plan(?:s|ned|ning)?\\b|expect\\p{L}*|goal|target|aims?\\b|aiming|hopes?\\b|wants?\\b|ambition|to be (?:operational|completed|finished|ready|built)|were to be|by the year|envisag\\p{L}+|foresee\\p{L}*|should (?:have|be|start|go|come|open|follow)\\b|wish\\p{L}*|intends?\\b|seeks?\\b',
    ru: 'план\\p{L}+|ожида\\p{L}+|цел\\p{L}+|должн\\p{L}+',
    fr: 'prév\\p{L}+|objectif|plan\\p{L}*',
    de: 'plan\\p{L}*|geplant\\p{L}*|Ziel|soll(?:en)?',
  },
  {
    topic: 'contract',
    en: 'contract\\p{L}*|agreed|agreement|memorandum|accord\\b',
    ru: 'контракт\\p{L}*|соглашен\\p{L}+|меморандум\\p{L}*',
    fr: 'contrat|accord|mémorandum',
    de: 'Vertrag\\p{L}*|Abkommen',
  },
  { topic: 'born', en: 'born\\b|birth', ru: 'родил\\p{L}+', fr: 'né\\b|née\\b|naissance', de: 'geboren' },
  {
    topic: 'appointed',
    en: 'appoint\\p{L}*|(?:picked|chose|tapped|selected|proposed|put forward)\\b(?=[^.;]{0,50}?\\b(?:as|minister|head|chief|president)\\b)|approved\\b(?=[^.;]{0,20}\\b(?:him|her|parliament))|(?:named|nominated)\\b|became|become\\b|becoming|(?:took|taken|take|taking) (?:office|over\\b|up|the helm|the reins|charge|the post|the job)|since taking power|voted\\b[^.;]{0,50}?\\b(?:in\\b|into office|as\\b)|promoted|put in charge|replaced|succeeded|(?:has |have |had )?(?:spoken|speaks|speaking) for the Kremlin|(?:been )?the (?:voice|face) of|(?:been |is |was )?in (?:(?:the|his|her|this|that) )?(?:charge|job|post)\\b|on the job|sworn in|in office|kept (?:him|her) as|confirmed as|installed|ha(?:s|ve|d) been\\b[^.,;]{0,40}?\\b(?:president|head|minister|leader|spokes\\p{L}+|secretary|chief|ambassador|director)|ha(?:s|ve|d) (?:\\p{L}+ )?(?:led|headed|run|held|chaired|steered|presided|governed|ruled|served)|(?:boss|chief|director|ceo|envoy|commander|commissioner|chair\\p{L}*) since|since becoming|chosen (?:as|to)|at the helm|heads (?=the|\\p{Lu})|led\\b|leads\\b|spokes(?:man|woman) since|president since|minister since|head since|secretary since|ambassador since|chosen as|came to power',
    ru: 'назнач\\p{L}+|стал\\p{L}*|возглав\\p{L}+|вступил\\p{L}* в должность',
    fr: 'nomm\\p{L}+|devenu\\p{L}*|dirige|à la tête',
    de: 'ernannt|wurde Präsident|leitet|Amtsantritt|im Amt',
  },
  {
    topic: 'inauguration',
    en: 'inaugurat(?:ion\\p{L}*|ed\\b)|sworn in|swear(?:ing)?[- ]in|swore in|(?:took|takes|taking|take) (?:the|his) oath|(?:took|takes|taken|taking|take) office|oath of office|(?:moved|moves|moving|return\\p{L}*|came|comes|coming) (?:back )?(?:in)?to (?:the White House|office|power)|back in (?:the White House|office|power)|second term (?:began|started|begins)|entered the White House',
    ru: 'инаугурац\\p{L}+|вступ\\p{L}+ в должность',
    fr: 'investiture',
    de: 'Amtseinführung|vereidigt',
  },
  {
    topic: 'elected',
    en: '(?:was |been |got |re)?elected\\b(?! to )|election\\b(?! commission)|(?:won|wins?|winning|winner of|victory in|victorious in|triumph\\p{L}*)\\b[^.;]{0,30}?\\b(?:presiden\\p{L}+|elections?|run-?off|vote|polls?|ballot)|run-?off|voted\\b[^.;]{0,40}?\\b(?:in\\b|into (?:office|power))|swept (?:in)?to (?:power|office)|went to the polls|at the polls|took (?:power|office)|taking (?:power|office)|president since|been (?:the )?president|became president|(?:came|come) to power|in power (?:only |just )?since',
    ru: 'избран\\p{L}*|выбор\\p{L}+|победил\\p{L}*',
    fr: 'élu\\p{L}*|élection\\p{L}*',
    de: 'gewählt|Wahl\\p{L}*',
  },
  {
    topic: 'fall',
    en: 'fell\\b|fallen\\b|fall of|downfall|lost power|ousted|ouster|toppl\\p{L}+|overthrow\\p{L}*|overthrew|deposed|fled\\b|flight to',
    ru: 'свер(?:г|ж)\\p{L}+|пал\\b|падени\\p{L}+',
    fr: 'renvers\\p{L}+|chute',
    de: 'gestürzt|Sturz',
  },
  {
    topic: 'killed',
    en: 'killed|died|dead|assassinat\\p{L}+|death',
    ru: 'убит\\p{L}*|погиб\\p{L}*|смерт\\p{L}+',
    fr: 'tué\\p{L}*|mort\\p{L}*',
    de: 'getötet|starb|Tod\\p{L}*',
  },
  {
    topic: 'founded',
    en: 'found(?:ed|ing|ation)\\b|set up|establish\\p{L}*|created|dates (?:back )?to',
    ru: 'основан\\p{L}*|создан\\p{L}*',
    fr: 'fond\\p{L}+|cré\\p{L}+',
    de: 'gegründet|Gründung',
  },
  {
    topic: 'member',
    en: 'join(?:ed|ing|s)?\\b(?! (?:forces|the grid))|member\\p{L}*|acce(?:ded?|ssion)|admi(?:tted|ssion)|ent(?:ered|ry|ers)\\b(?! (?:in)?to force)|accept\\p{L}*|belong\\p{L}*|(?:took|take|taken|brought|let|welcomed)\\b[^.;]{0,12}?\\b(?:Iran|Tehran|it)\\b[^.;]{0,12}?\\b(?:in\\b|into)|welcom\\p{L}*|enlarge\\p{L}*|expan(?:d|sion)\\p{L}*|ranks of|part of (?:the )?(?:BRICS|SCO|Shanghai|bloc|group|club)|inducted|newcomer\\p{L}*|club\\b',
    ru: 'вступ\\p{L}+|член\\p{L}*|присоедин\\p{L}+',
    fr: 'rejoint|adhé\\p{L}+|membre\\p{L}*|intégr\\p{L}+',
    de: 'bei(?:ge)?treten|beigetreten|Mitglied\\p{L}*|trat\\b',
  },
  {
    topic: 'meeting',
    en: 'met\\b|meets?\\b|meeting\\p{L}*|host\\p{L}*|attend\\p{L}*|face to face|sat down|conven\\p{L}*|held\\b(?! in)|summit|visit\\p{L}*|gather\\p{L}*|talks|encounter',
    ru: 'встре\\p{L}+|саммит\\p{L}*|визит\\p{L}*',
    fr: 'rencontr\\p{L}+|sommet|visite',
    de: 'Treffen|traf\\p{L}*|Gipfel\\p{L}*|Besuch',
  },
  {
    topic: 'sanctioned',
    en: 'sanction\\p{L}*|blacklist\\p{L}*',
    ru: 'санкц\\p{L}+',
    fr: 'sanction\\p{L}*',
    de: 'Sanktion\\p{L}*',
  },
  {
    topic: 'expiry',
    en: 'expir\\p{L}+|runs? out|ran out|laps(?:e|es|ed|ing)\\b|ends? in\\b|until(?= 20[3-9]\\d)|runs? (?:un)?til|valid (?:un)?til',
    ru: 'истека\\p{L}+|действует до',
    fr: 'expir\\p{L}+',
    de: 'läuft aus|ausl\\p{L}+',
  },
  {
    topic: 'renewal',
    en: 'renew\\p{L}*|exten(?:d|sion)\\p{L}*|prolong\\p{L}*|roll(?:s|ed|ing)?[- ]?overs?|automatic\\p{L}*|steps? of|increments?|instal?ments?|tacit\\p{L}*|thereafter|each time|at a time|(?:after|beyond) that\\b',
    ru: 'продл\\p{L}+|пролонг\\p{L}+|автоматическ\\p{L}+',
    fr: 'renouvel(?!able)\\p{L}+|prolong\\p{L}+|recondui\\p{L}+',
    de: 'verlänger\\p{L}+|automatisch',
  },
  {
    topic: 'term',
    en: 'after (?:the )?(?:first )?(?=\\S+ years)|last(?:s|ed|ing)?\\b(?! (?:year|month|week|\\p{Lu}))|run(?:s|ning)?\\b(?! to)|ran\\b|valid\\p{L}*|bind\\p{L}*|bound\\b|term\\b|terms\\b(?! of )|duration|length\\b|lifetime|lifespan|life\\b|shelf life|guid\\p{L}+|shap\\p{L}+|govern\\p{L}*|horizon|(?:conclud|agre|seal|made|design|meant|intend|set|built)\\p{L}*[^.,;\\d]{0,16} for\\b|(?:conclud|sign|ink|enter)\\p{L}*[^.,;\\d]{0,80}(?:treaty|pact|accord|agreement) for\\b|locks?\\b|locked in|tie[sd]?\\b|committ?\\p{L}*|stay(?:s|ed)? (?:in force|valid)|hold(?:s)? (?:good )?for|how long|long[- ]term|expir\\p{L}*|run out|ends after|lapse[sd]?|perpetu\\p{L}+|signed for|good for|span\\p{L}*|(?:the|their|its|his) (?:first )?(?:\\S+ )?years are (?:over|up)|remain\\p{L}* in force for|expires?|for the next|cover\\p{L}* (?:the next )?',
    ru: 'срок\\p{L}*|рассчитан\\p{L}*|действовать|(?:заключ|подпис)\\p{L}+ на(?= \\S+ (?:лет|год))|действует(?= \\S+ (?:лет|год))',
    fr: 'durée|valable|court\\b',
    de: 'Laufzeit|gilt|läuft|Dauer|gültig',
  },
  {
    topic: 'ready',
    en: 'ready|(?:final|finished|completed?|full|agreed) (?:draft|text|wording|version)|draft was|drafted|draft(?:ing)? (?:was |had been )?(?:done|over|complete)|text was|wording\\b|negotiat\\p{L}+[^.,;]{0,30}(?:conclud|finish|end|complet|wrapp)\\p{L}*|draft\\b[^.]{0,40}\\b(?:complet|finish|final)\\p{L}*|finali[sz]ed|agreed text|wording was',
    ru: 'готов(?!и)\\p{L}*',
    fr: 'prêt\\p{L}*',
    de: 'fertig\\b',
  },
  {
    topic: 'capacity',
    en: 'capacity|megawatt\\p{L}*|gigawatt\\p{L}*|output|produc\\p{L}+|generat\\p{L}+|suppl\\p{L}+|rated|power\\b|deliver\\p{L}*|gives?\\b|giving|yield\\p{L}*|feed\\p{L}*|fed\\b|adds?\\b|adding|contribut\\p{L}*|account\\p{L}*|cover\\p{L}*|run(?:s|ning) at|turns out|puts out|churn\\p{L}*|pump\\p{L}*|size|large|big|strong|nameplate|installed',
    ru: 'мощност\\p{L}+|вырабат\\p{L}+|производ\\p{L}+',
    fr: 'puissance|capacité|produi\\p{L}+',
    de: 'Leistung|Kapazität|erzeug\\p{L}+|liefert',
  },
  {
    topic: 'cost',
    en: 'outlay\\p{L}*|price[sd]?\\b|shortfall|short\\b|gap\\b|hole\\b|deficit|lack\\p{L}*|miss\\p{L}+|need\\p{L}*|underfund\\p{L}*|cost\\p{L}*|valu\\p{L}+|worth|price\\p{L}*|pay(?:s|ing|ment\\p{L}*)?\\b|paid\\b|put (?:it )?at|estimated at|bill\\b|budget\\p{L}*|sum\\b|amount\\p{L}*|total\\p{L}*|spen[dt]\\p{L}*|invest\\p{L}*|tag\\b|fund\\p{L}*|financ\\p{L}*|expens\\p{L}*|figure\\b|project\\b|scheme|programme|venture|volume|tune of|sell\\p{L}*|sold|buy\\p{L}*|bought|purchas\\p{L}*|fetch\\p{L}*|to the value|(?:comes?|came|are put|is put|were put|was put) (?:to|at)\\b(?! the)',
    ru: 'стоимост\\p{L}+|сто(?:ит|ят|или)|оцен\\p{L}+',
    fr: 'coût\\p{L}*|valeur|estimé\\p{L}*',
    de: 'kost\\p{L}+|Wert|wert',
  },
  {
    topic: 'deal-value',
    en: 'deals?\\b|contract\\p{L}*|agree\\p{L}*|order\\p{L}*|transaction|for (?:\\p{L}+ )?drones|cost\\p{L}*|valu\\p{L}+|worth|price\\p{L}*|pay(?:s|ing|ment\\p{L}*)?\\b|paid\\b|put (?:it )?at|estimated at|bill\\b|budget\\p{L}*|sum\\b|amount\\p{L}*|total\\p{L}*|spen[dt]\\p{L}*|invest\\p{L}*|tag\\b|fund\\p{L}*|financ\\p{L}*|expens\\p{L}*|figure\\b|tune of|sell\\p{L}*|sold|buy\\p{L}*|bought|purchas\\p{L}*|fetch\\p{L}*|to the value',
    ru: 'сделк\\p{L}+|контракт\\p{L}*|стоимост\\p{L}+',
    fr: 'contrat|valeur|accord|marché',
    de: 'Geschäft|Vertrag|Wert|wert',
  },
  {
    topic: 'range',
    en: 'range|reach(?:es)?\\b|can fly|flies|flying|up to',
    ru: 'дальност\\p{L}+',
    fr: 'portée|autonomie',
    de: 'Reichweite',
  },
  {
    topic: 'payload',
    en: 'warhead\\p{L}*|payload|carr(?:y|ies|ying)|explosives?',
    ru: 'боев\\p{L}+ част\\p{L}+|заряд\\p{L}*',
    fr: 'ogive|charge',
    de: 'Sprengkopf|Sprengstoff',
  },
  {
    topic: 'size',
    en: 'front\\b|front ?lines?|long\\b|length|wide\\b|wingspan|weigh\\p{L}*|stretch\\p{L}*',
    ru: 'фронт\\p{L}*|длин\\p{L}+',
    fr: 'front\\b|longueur|long\\b',
    de: 'Front\\b|lang\\b|Länge',
  },
  {
    topic: 'units',
    en: 'build\\b|building|units?\\b|reactors?\\b|small plants|small (?:nuclear|modular)',
    ru: 'постро\\p{L}+|блок\\p{L}*',
    fr: 'construire|réacteurs?',
    de: 'bauen|Reaktor\\p{L}*|Blöcke',
  },
  {
    topic: 'price',
    en: 'price\\p{L}*|costs?\\b|apiece|each\\b|per (?:unit|drone)',
    ru: 'цен\\p{L}+|сто(?:ит|ят)',
    fr: 'prix|coût\\p{L}*',
    de: 'Preis|kostet',
  },
  {
    topic: 'count-supplied',
    en: 'suppl\\p{L}+|deliver\\p{L}*|sent\\b|g[ai]ve[ns]?\\b|provid\\p{L}+|transfer\\p{L}*|shipped|handed|given',
    ru: 'постав\\p{L}+|передал\\p{L}*',
    fr: 'livr\\p{L}+|fourni\\p{L}*',
    de: 'geliefert|lieferte\\p{L}*',
  },
  {
    topic: 'count-launched',
    en: 'launch\\p{L}*|fired|used against',
    ru: 'запустил\\p{L}*|выпустил\\p{L}*',
    fr: 'lancé\\p{L}*',
    de: 'abgefeuert',
  },
  {
    topic: 'count-produced',
    en: 'produc\\p{L}+|makes?\\b|made\\b|built|build\\b|output|manufactur\\p{L}+',
    ru: 'произв\\p{L}+',
    fr: 'produi\\p{L}+',
    de: 'produzier\\p{L}+',
  },
  {
    topic: 'count-ordered',
    en: 'order\\p{L}*|bought|purchas\\p{L}+|acquir\\p{L}+',
    ru: 'заказ\\p{L}+|закуп\\p{L}+',
    fr: 'command\\p{L}+|achet\\p{L}+',
    de: 'bestellt\\p{L}*|gekauft',
  },
];

type Tag = 'en' | 'ru' | 'fr' | 'de';

/** Each language by its own words: "plan" is a cue in English and the beginning of many words in French. */
const PATTERNS: Readonly<Record<Tag, readonly { readonly topic: Topic; readonly pattern: RegExp }[]>> = {
  en: compile('en'),
  ru: compile('ru'),
  fr: compile('fr'),
  de: compile('de'),
};

function compile(tag: Tag) {
  return ROWS.flatMap((row) => {
    const words = row[tag];
    return words ? [{ topic: row.topic, pattern: new RegExp(`(?<!\\p{L})(?:${words})`, 'giu') }] : [];
  });
}

/** A word that chooses a topic. */
export interface Cue {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

/** Every cue of a text, by the words of its language (`en` where that is none of ours). */
export function findCues(text: string, tag = 'en'): Cue[] {
  const cues: Cue[] = [];
  for (const { topic, pattern } of PATTERNS[tag as Tag] ?? PATTERNS.en) {
    for (const match of text.matchAll(pattern)) {
      cues.push({ topic, start: match.index, end: match.index + match[0].length });
    }
  }
  return cues.sort((a, b) => a.start - b.start);
}

/** Topics that a general word may mean: "came online" is said of the start-up, the grid and the hand-over alike. */
export const FAMILIES: Partial<Readonly<Record<Topic, readonly Topic[]>>> = {
  'start-up': ['start-up', 'grid-connection', 'hand-over', 'commercial-operation'],
  appointed: ['appointed', 'elected', 'role', 'inauguration'],
  elected: ['elected', 'appointed'],
  inauguration: ['inauguration'],
  contract: ['contract', 'signed'],
  signed: ['signed', 'contract'],
  'in-force': ['in-force', 'sanctioned'],
  meeting: ['meeting'],
};

/** Things that happen more than once, or change from day to day: another date or figure is no contradiction. */
export const RECURRING: ReadonlySet<Topic> = new Set<Topic>([
  'meeting',
  'incident',
  'statement',
  'stance',
  'assessment',
  'allegation',
  'denial',
  'definition',
  'event',
  'sanctioned',
  'trade',
  'staff',
  'output',
  'progress',
  'fuel',
  'count-launched',
  'count-produced',
  'count-supplied',
  'count-ordered',
  'location',
  'volume',
  'education',
  'role',
  'contract',
]);
