/**
 * Russian endings, six cases in order (nominative, genitive, dative, accusative, instrumental, prepositional), so that
 * the words of a phrase agree. `-` cuts letters off the given form; `,` parts variants of one case.
 */
export const ru = {
  m: ' а у а,_ ом е',
  in: ' а у а ым е',
  ev: ' а у а ым е',
  j: ' -я -ю -я,_ -ем -е',
  ii: ' -я -ю -я -ем -и',
  soft: ' -я -ю _,-я -ем,-ём -е',
  sky: ' --ого --ому --ого --им --ом',
  y: ' --ого --ому --ый,--ого --ым --ом',
  iy: ' --его --ему --ий,--его --им --ем',
  a: ' -ы -е -у -ой -е',
  ka: ' -и -е -у -ой -е',
  ya: ' -и -е -ю -ей -е',
  iya: ' -и -и -ю -ей -и',
  aya: ' --ой --ой --ую --ой --ой',
  j3: ' -и -и _ ю -и',
  o: ' -а -у _ -ом -е',
  e: ' -я -ю _ -ем -и,-е',
  oe: ' --ого --ому _ --ым --ом',
  ypl: ' -ов -ам _,-ов -ами -ах',
  ipl: ' -ов -ам _,-ов -ами -ах',
  jpl: ' -ей -ям _,-ей -ями -ях',
  ye: ' --ых --ым _,--ых --ыми --ых',
  ie: ' --их --им _,--их --ими --их',
} as const;
