import type { Language } from './language'

/** French. */
export const language: Language = {
  code: 'fr',
  dir: 'ltr',
  script: 'Latn',
  words: ['le', 'la', 'les', 'des', 'et', 'est', 'une', 'dans', 'pour', 'que', 'qui', 'du', 'sur', 'avec', 'au', 'pas'],
  months: {
    gregory: [
      ['janvier', 'janv'], ['février', 'févr'], ['mars'], ['avril', 'avr'], ['mai'], ['juin'], ['juillet', 'juil'], ['août'],
      ['septembre', 'sept'], ['octobre', 'oct'], ['novembre', 'nov'], ['décembre', 'déc'],
    ],
  },
  relative: { today: ["aujourd'hui"], yesterday: ['hier'], ago: ['il y a'], minute: ['minute', 'minutes'], hour: ['heure', 'heures'], day: ['jour', 'jours'] },
  labels: {
    related: ['À lire aussi', 'Lire aussi', 'Sur le même sujet', 'Articles liés'],
    readMore: ['Lire la suite', 'En savoir plus'],
    comments: ['Commentaires', 'Ajouter un commentaire'],
    tags: ['Mots-clés'],
    share: ['Partager'],
    tools: ['Imprimer'],
    published: ['Publié le', 'Publié'],
    updated: ['Mis à jour le', 'Mis à jour'],
    home: ['Accueil'],
    source: ['Source'],
    reporter: ['Par'],
    photographer: ['Photo', 'Crédit photo'],
    mostViewed: ['Les plus lus'],
    advertisement: ['Publicité'],
    followUs: ['Newsletter', 'S’abonner'],
    reuse: ['Tous droits réservés'],
  },
  speech: ['a déclaré', 'a dit', 'a affirmé', 'a ajouté', 'explique'],
}
