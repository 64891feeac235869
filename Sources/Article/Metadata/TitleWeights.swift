/// The weight of each number of ``TitleEvidence``, in the order of ``TitleEvidence/names``.
///
/// Made by `make train-titles`; not to be changed by hand.
enum TitleWeights {
  static let all: [Float] = [
    -1.94,  // is a line
    -0.97,  // one word
    -1.40,  // two words
    -0.70,  // three words
    1.06,  // 4 to 20 words
    0.07,  // more than 20
    -0.17,  // more than 30
    -1.76,  // ends as a sentence
    -0.40,  // ends with a colon
    0.34,  // ends with ? or !
    -0.29,  // begins small
    -0.58,  // log distance
    -1.44,  // right above
    0.14,  // said again above
    -0.55,  // said again at the end
    2.26,  // begins the first line
    1.55,  // is like the first line
    0.56,  // is the first line
    0.18,  // ends a breadcrumb
    1.49,  // date below
    0.94,  // byline below
    -0.31,  // is a date
    -0.41,  // is a byline
    1.61,  // words twice in the text
    0.91,  // words in the text
    2.15,  // blank above
    2.30,  // blank below
    -0.93,  // is marked
    -0.90,  // has separators
    1.20,  // prose between
    -1.11,  // is clutter
    1.24,  // flush
    0.36,  // next is deeper
    0.75,  // has a number
    -0.71,  // is content
    0.88,  // short lines above
    0.02,  // short lines below
    -0.35,  // has an address
    -0.00,  // main heading
    0.00,  // other heading
    0.46,  // capitals
    -1.25,  // many lines above
  ]
}
