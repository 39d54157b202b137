/** Polish endings: nominative, genitive, dative, accusative, instrumental, locative. */
export const pl = {
  m: ' a owi a,_ em ie',
  k: ' a owi a,_ iem u',
  mu: ' u owi _ em ie',
  j: ' a owi a em u',
  ego: ' ego emu ego m m',
  a: ' -y -ie -ę -ą -ie',
  ga: ' -i --dze -ę -ą --dze',
  ka: ' -i --ce -ę -ą --ce',
  ni: ' -i -i -ię -ią -i',
  y: ' -ego -emu -ego,_ -ym -ym',
  a2: ' -ej -ej -ą -ą -ej',
  pl: ' -ów -om _ -ami -ach',
} as const;
