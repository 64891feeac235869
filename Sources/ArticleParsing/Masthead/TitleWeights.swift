/// How much each number of ``TitleEvidence`` speaks for a title, in the order of ``TitleEvidence/names``.
///
/// Made by `make train-titles`; not to be changed by hand.
enum TitleWeights {
  static let all: [Float] = [
    -3.36,  // is a line
    -1.49,  // one word
    -1.27,  // two words
    -0.81,  // three words
    0.35,  // 4 to 20 words
    -0.13,  // more than 20
    -0.29,  // more than 30
    -2.36,  // ends as a sentence
    -0.72,  // ends with a colon
    0.11,  // ends with ? or !
    -0.38,  // begins small
    -0.53,  // log distance
    -1.11,  // right above
    -0.03,  // said again above
    -0.58,  // said again at the end
    2.16,  // begins the first line
    1.49,  // is like the first line
    1.06,  // is the first line
    0.34,  // ends a breadcrumb
    1.37,  // date below
    1.07,  // byline below
    -0.33,  // is a date
    -0.55,  // is a byline
    1.52,  // words twice in the text
    1.14,  // words in the text
    1.34,  // blank above
    1.10,  // blank below
    -1.32,  // is marked
    -1.03,  // has separators
    0.87,  // prose between
    -1.30,  // is clutter
    0.63,  // flush
    0.89,  // next is deeper
    0.79,  // has a number
    -2.67,  // is content
    0.98,  // short lines above
    0.08,  // short lines below
    -0.59,  // has an address
    -0.00,  // main heading
    0.00,  // other heading
    0.55,  // capitals
    0.85,  // many lines above
  ]
}
