import GenderScan

/// Findings compared with what people marked, and coders with each other.
struct Evaluation {
  /// A category, or all of them together.
  struct CategoryRow {
    /// Nil for all categories together.
    var category: Category?
    var score: PrecisionRecall
    var repeats: Int
    var f1Interval: BootstrapInterval?
  }

  /// An entry of the lexicon.
  ///
  /// Passages name no entry, so what it missed is not known.
  struct EntryRow {
    var entry: String
    var category: Category
    var right: Int
    var wrong: Int
    var found: Int { right + wrong }
  }

  /// How far coders agree on a category.
  struct AgreementRow {
    var category: Category
    var percent: PercentAgreement
    /// Only for two coders.
    var kappa: CohenKappa?
    var alpha: KrippendorffAlpha<Bool>
    var alphaInterval: BootstrapInterval?
  }

  var documents: Int
  /// Reports on documents that nobody read.
  var unread: [String]
  /// Whose passages were the measure; empty when the passages name nobody.
  var coder: String
  var coders: [String]
  var bootstrap: DocumentBootstrap
  var categories: [CategoryRow]
  var entries: [EntryRow]
  var agreement: [AgreementRow]
}
