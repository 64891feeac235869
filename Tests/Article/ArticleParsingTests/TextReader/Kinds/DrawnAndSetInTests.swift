import TestSupport
import Testing

/// What is told by the places of its lines: drawings, trees, code and settings, verse, speech, parts of rules, fields in groups.
@Suite struct DrawnAndSetInTests {
  @Test(arguments: samples) func areRead(_ given: Case) { expectLinesInOrder(given) }

  private static let samples: [Case] = [
    Case(
      "a tree of files",
      """
      Where the yarn is kept

      The shed has one shelf for each colour.

      shed
      ├── red
      │   └── madder
      └── blue

      The rest is white.
      """,
      """
      code: shed⏎├── red⏎│   └── madder⏎└── blue
      p: The rest is white.
      """),
    Case(
      "boxes with room between them are no table, and prose right below is none of them",
      """
      The way of a warp
      A warp passes two rooms before it is cut.
      +------+     +------+
      | wind |---->| tie  |
      +------+     +------+
                      |
                      v
      The rest is work for the winter, when nobody comes.
      """,
      """
      p: A warp passes two rooms before it is cut.
      code: +------+     +------+⏎| wind |---->| tie  |⏎+------+     +------+⏎                |⏎                v
      p: The rest is work for the winter, when nobody comes.
      """),
    Case(
      "a table in a frame",
      """
      +-------+-------+
      | Loom  | Width |
      +-------+-------+
      | flat  | 90    |
      +-------+-------+
      """,
      """
      header: Loom | Width
      row: flat | 90
      """),
    Case(
      "a program without braces",
      """
      Counting threads

      The program needs nothing else.

      from collections import Counter

      count = Counter()
      for line in sys.stdin:
          count[line] += 1

      Then it prints how many there are, and stops by itself.
      """,
      """
      p: The program needs nothing else.
      code: from collections import Counter⏎⏎count = Counter()⏎for line in sys.stdin:⏎    count[line] += 1
      p: Then it prints how many there are, and stops by itself.
      """),
    Case(
      "settings",
      """
      # Settings of the loom
      loom:
        - name: flat
          width: 90
      log:
        path: /var/log/loom
      """,
      """
      code: # Settings of the loom⏎loom:⏎  - name: flat⏎    width: 90⏎log:⏎  path: /var/log/loom
      """),
    Case(
      "couplets that rhyme",
      """
      The weaver's shoes

      The weaver went out in the morning rain,
      and came back at night with a silver chain.

      Her shoes had a hole, and her coat was wet,
      but the chain was too heavy to sell it yet.

      She hung it at last on the garden wall,
      and nobody ever came by at all.
      """,
      """
      p: The weaver went out in the morning rain,⏎and came back at night with a silver chain.
      p: Her shoes had a hole, and her coat was wet,⏎but the chain was too heavy to sell it yet.
      """),
    Case(
      "stanzas with numbers",
      """
      Song of the shed

      1. The wind goes round the weaver's shed,
         the yarn is blue, the yarn is red,
         and whoever comes in by the door
         must leave his shoes upon the floor.

      2. The lamp is low, the loom is old,
         the room is warm, the night is cold,
         and whoever sits upon the chair
         may take a thread and leave it there.
      """,
      """
      p: 1. The wind goes round the weaver's shed,⏎\u{A0}\u{A0}\u{A0}the yarn is blue, the yarn is red,⏎\u{A0}\u{A0}\u{A0}and whoever comes in by the door⏎\u{A0}\u{A0}\u{A0}must leave his shoes upon the floor.
      """),
    Case(
      "speech behind dashes, wrapped, with first lines set in",
      """
      The key

        — Who has the key of the shed? — asked the weaver
      and looked at the dog beside the door.
        — Not I.
        — And not the dog — said the boy — because it
      cannot open the drawer.
        Both of them laughed. The lamp moved in the wind
      that came in by the door.
      """,
      """
      p: — Who has the key of the shed? — asked the weaver and looked at the dog beside the door.
      p: — Not I.
      p: — And not the dog — said the boy — because it cannot open the drawer.
      p: Both of them laughed. The lamp moved in the wind that came in by the door.
      """),
    Case(
      "parts of rules, and sections that are counted through them",
      """
      RULES OF THE SHED

      PART I
      WEAVERS

      1. Who may weave
      Anybody over twelve may weave.

      PART II
      LOOMS

      2. Oil
      (1) The warden has oil.
      (2) Weavers ask for it.
      """,
      """
      heading 2: PART I WEAVERS
      heading 3: 1. Who may weave
      p: Anybody over twelve may weave.
      heading 2: PART II LOOMS
      heading 3: 2. Oil
      """),
    Case(
      "names above groups of fields",
      """
      Sheet: Loom F2

      Frame
      Maker: Brook & Sons
      Width: 90 cm

      Warp
      Yarn: wool
      Threads: 400
      """,
      """
      heading 2: Frame
      definition: Maker → Brook & Sons
      definition: Width → 90 cm
      heading 2: Warp
      """),
    Case(
      "persons of a play whose names begin with a title",
      """
      THE KEY

      PERSONS
      MRS. TARN, a weaver
      OSWIN, her lodger

      SCENE I

      A shed. Rain.

      MRS. TARN. You are late, and the soup is cold.

      OSWIN. I could not find the key.

      MRS. TARN. It lies where it lies.

      OSWIN. It does not.

      SCENE II

      The same.

      OSWIN. The soup is gone.
      """,
      """
      p: PERSONS⏎MRS. TARN, a weaver⏎OSWIN, her lodger
      heading 2: SCENE I
      p: MRS. TARN. You are late, and the soup is cold.
      heading 2: SCENE II
      """),
    Case(
      "tables of AsciiDoc with a cell a line",
      """
      = Looms
      :toc:

      [cols="2,1",options="header"]
      |===
      |Loom
      |Width

      |flat
      |90
      |===
      """,
      """
      header: Loom | Width
      row: flat | 90
      """),
    Case(
      "whatever a program says in a chat",
      """
      [20:01] *** tarn has joined #shed
      [20:01] <tarn> is the shed open tonight?
      [20:02] <osk> until ten
      [20:04] <osk> then bring a lamp
      [20:05] *** tarn has left #shed
      """,
      """
      p: [20:04] <osk> then bring a lamp
      p: [20:05] *** tarn has left #shed
      """),
  ]
}
